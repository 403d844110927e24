package main

import (
	"log/slog"
	"net/http"

	"medborgarkiosk/kiosk/central/config"
	"medborgarkiosk/kiosk/central/feed"
)

// withFeeds puts the calendars' addresses beside the staff's pages. No guard of
// theirs stands before them: whoever keeps calendars can't log in, may know the
// server by another name, and must have the secret anyway.
func (l library) withFeeds(pages http.Handler, c config.Config, log *slog.Logger) http.Handler {
	feeds := feed.Config{Bookings: l.Bookings, Memory: l.kept, Log: log}
	if c.FeedTopics {
		feeds.Topic = func(id string) string { return id }
	}
	mux := http.NewServeMux()
	mux.Handle(feed.Path, feed.New(feeds))
	mux.Handle("/", pages)
	return mux
}
