// Package helptopic knows what help can be about and in which languages helpers
// may speak, by ids that bookings carry: names in each language, an icon, what to
// bring, about how long it takes. All of it is content that librarians edit
// (assets/content/helptopics.json, helplanguages.json).
//
// It must not know of bookings, screens or i18n: central uses it too, for its
// names in Swedish and English.
package helptopic
