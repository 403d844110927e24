// Reads a JSON list of opening hours from standard input, and tells as JSON for
// each what opening_hours.js, whose folder is the argument, makes of 2026 and 2027:
// the parts that are not closed, in minutes since 1970.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const loaded = require("opening_hours");
const OpeningHours = loaded.opening_hours ?? loaded.default ?? loaded;
const stockholm = { lat: 59.33, lon: 18.07, address: { country_code: "se", state: "" } };
const from = new Date(2026, 0, 1), to = new Date(2028, 0, 1);
const minutes = (time) => time.getTime() / 60000;

function read(expression) {
  try {
    const hours = new OpeningHours(expression, stockholm);
    const parts = hours.getOpenIntervals(from, to).map(([start, end, unknown, comment]) =>
      ({ from: minutes(start), to: minutes(end), unknown, comment: comment ?? "" }));
    return { parts };
  } catch (fault) {
    return { fault: String(fault).slice(0, 300) || "fault" };
  }
}

console.error = () => {};
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
