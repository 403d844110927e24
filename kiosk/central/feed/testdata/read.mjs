// Reads a calendar from standard input with ical.js, whose path is the argument,
// and tells as JSON what it understood.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const seconds = (time) => time.toUnixTime();
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid, sequence: event.sequence, summary: event.summary, location: event.location,
    start: seconds(event.startDate), end: seconds(event.endDate),
    status: component.getFirstPropertyValue("status"),
    organizer: component.getFirstProperty("organizer").getParameter("cn"),
  };
});
const busy = calendar.getAllSubcomponents("vfreebusy").flatMap((component) =>
  component.getAllProperties("freebusy").map((property) => ({
    kind: property.getParameter("fbtype"),
    start: seconds(property.getFirstValue().start), end: seconds(property.getFirstValue().end),
  })));
console.log(JSON.stringify({
  name: calendar.getFirstPropertyValue("x-wr-calname"), method: calendar.getFirstPropertyValue("method"), events, busy,
}));
