package kiosks

// language are all that the pages say in one language.
type language struct {
	Kiosks, NoKiosks, Well, Faulty, Silent, Never, Heard string
	Awaited, Revoked                                     string // states
	Unsent, Version, Since, Former, Looked               string
	StandsIn, Save                                       string

	UpdateFailed, UpdateFault, ClockBehind, ClockAhead string
	updateFaults                                       map[string]string

	New, Name, Place, Branch, MakeCode, NoName, Taken  string
	Once, OnceHint, Until                              string
	Replace, ReplaceHint, NewCode, Revoke, RevokeHint  string
	Settings, SettingsHint, Text, InUse, Nothing       string
	Refused, Stale, TooLong, Send, Versions, Keys, Key string
	Meaning                                            string
	Syntax, Unknown, Forbidden, Value                  string
	keys                                               map[string]string // what each key of settings is for
}

var words = map[string]*language{"sv": &swedish, "en": &english}
