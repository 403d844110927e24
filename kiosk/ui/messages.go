package ui

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgListen = &i18n.Message{
		ID:          "bar.listen",
		Description: "Button in the top bar: the screen is read aloud.",
		Other:       "Lyssna",
	}
	msgQuiet = &i18n.Message{
		ID:          "bar.quiet",
		Description: "Button in the top bar that stops the reading.",
		Other:       "Tyst",
	}
	msgLarger = &i18n.Message{
		ID:          "bar.larger",
		Description: "Button in the top bar: larger text.",
		Other:       "Större text",
	}
	msgSmaller = &i18n.Message{
		ID:          "bar.smaller",
		Description: "The same button when the text is as large as it gets: back to normal text.",
		Other:       "Vanlig text",
	}
	msgContrast = &i18n.Message{
		ID:          "bar.contrast",
		Description: "Button in the top bar: high contrast.",
		Other:       "Kontrast",
	}
	msgAccess = &i18n.Message{
		ID:          "bar.access",
		Description: "Button in the top bar that opens the menu for sight and reach; read aloud.",
		Other:       "Tillgänglighet",
	}
	msgLanguage = &i18n.Message{
		ID:          "bar.language",
		Description: "Button in the top bar that opens the list of languages; read aloud. Name is the present language.",
		Other:       "Språk: {{.Name}}",
	}
	msgBack = &i18n.Message{
		ID:          "bar.back",
		Description: "Button in the bottom bar: one step back.",
		Other:       "Tillbaka",
	}
	msgStartOver = &i18n.Message{
		ID:          "bar.start_over",
		Description: "Button in the bottom bar: wipes everything and begins anew.",
		Other:       "Börja om",
	}
	msgStaff = &i18n.Message{
		ID:          "bar.staff",
		Description: "Button in the bottom bar: fetch staff.",
		Other:       "Hämta personal",
	}
	msgMoreLanguages = &i18n.Message{
		ID:          "bar.more_languages",
		Description: "Button in the bottom bar: more languages.",
		Other:       "Fler språk",
	}
	msgNextPage = &i18n.Message{
		ID:          "list.next",
		Description: "Button that shows the next page of choices.",
		Other:       "Fler",
	}
	msgPreviousPage = &i18n.Message{
		ID:          "list.previous",
		Description: "Button that shows the page of choices before.",
		Other:       "Förra",
	}
	msgPageOf = &i18n.Message{
		ID:          "list.page",
		Description: "Which page of choices this is.",
		Other:       "{{.Page}} av {{.Pages}}",
	}
	msgErase = &i18n.Message{
		ID:          "key.erase",
		Description: "Key that erases the last sign; read aloud.",
		Other:       "Sudda",
	}
	msgSpace = &i18n.Message{
		ID:          "key.space",
		Description: "Key that makes a space between words.",
		Other:       "Mellanslag",
	}
	msgFewer = &i18n.Message{
		ID:          "stepper.fewer",
		Description: "Button that makes the number one less; read aloud.",
		Other:       "Färre",
	}
	msgMore = &i18n.Message{
		ID:          "stepper.more",
		Description: "Button that makes the number one more; read aloud.",
		Other:       "Fler",
	}
)
