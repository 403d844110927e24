package api

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
)

// SettingsPath is where a kiosk asks for the settings that central has for it: GET
// ?known=VERSION → 200 SettingsReply, 204 when there are none or no others.
const SettingsPath = "/api/v1/settings"

// SettingsReply is the settings, in the format of the kiosk's settings file.
type SettingsReply struct {
	Version int64  `json:"version"` // each one more than the last
	Text    string `json:"text"`    // TOML
}

// Settings asks for other settings than those of the version known, 0 for none.
func (c *Client) Settings(ctx context.Context, known int64) (reply SettingsReply, newer bool, err error) {
	query := url.Values{"known": {strconv.FormatInt(known, 10)}}
	status, err := c.exchange(ctx, "fetch settings", http.MethodGet, SettingsPath+"?"+query.Encode(), nil, &reply,
		http.StatusOK, http.StatusNoContent)
	return reply, err == nil && status == http.StatusOK, err
}
