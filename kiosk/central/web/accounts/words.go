package accounts

import "medborgarkiosk/kiosk/central/account"

// words are what the pages about accounts say.
type words struct {
	Accounts, Name, Role, Branch, State, Open, Closed string
	Close, Reopen, NewPassword, Add, NewAccount       string
	Once, Staff, Editor, Admin, Hint, All             string
	Scope, ScopeHint, Municipality, Region            string
	Mine, Old, New, Again, Change, Changed, Rule      string
	Differ, Wait                                      string
	Log, When, Who, What, Object, Older, Empty, About string

	faults map[error]string
}

var language = map[string]*words{
	"sv": {
		Accounts: "Konton", Name: "Namn", Role: "Roll", Branch: "Bibliotek", All: "Alla", State: "Läge", Open: "Öppet", Closed: "Stängt",
		Close: "Stäng", Reopen: "Öppna igen", NewPassword: "Nytt lösenord", Add: "Lägg till", NewAccount: "Nytt konto",
		Once:  "Lösenordet för %s. Det visas bara nu. Lämna över det, och be ägaren att byta det under Mitt konto.",
		Staff: "Personal", Editor: "Redaktör", Admin: "Administratör", Hint: "Utan mellanslag, till exempel anna.ek",
		Scope: "Redaktören sköter", Municipality: "Kommun", Region: "Hela regionen",
		ScopeHint: "Bara för redaktörer: ett bibliotek, en kommuns kod med fyra siffror (till exempel 0136), eller all för hela regionen.",
		Mine:      "Mitt konto", Old: "Nuvarande lösenord", New: "Nytt lösenord", Again: "Nytt lösenord igen", Change: "Byt lösenord",
		Changed: "Lösenordet är bytt. Du är utloggad överallt utom här.",
		Rule:    "Minst 12 tecken. Några ord som bara du skulle sätta ihop är bra.",
		Differ:  "De två nya lösenorden är inte lika.", Wait: "För många försök. Vänta några minuter.",
		Log: "Logg", When: "När", Who: "Vem", What: "Vad", Object: "Nummer", Older: "Äldre", Empty: "Inget ännu.",
		About: "Här står vad personalen har gjort, aldrig något om en besökare.",
		faults: map[error]string{
			account.ErrDenied:    "Det nuvarande lösenordet stämmer inte.",
			account.ErrTaken:     "Det finns redan ett konto med det namnet.",
			account.ErrName:      "Namnet ska vara 1 till 64 tecken utan mellanslag.",
			account.ErrRole:      "Välj en roll.",
			account.ErrScope:     "Skriv vad redaktören sköter: ett bibliotek, en kommuns kod eller all. Andra konton har det fältet tomt.",
			account.ErrShort:     "Lösenordet behöver minst 12 tecken.",
			account.ErrLong:      "Lösenordet får ha högst 256 tecken.",
			account.ErrEasy:      "Lösenordet är för lätt att gissa: inte namnet, och inte samma tecken om och om igen.",
			account.ErrLastAdmin: "Det här är den enda administratören. Gör en till först.",
		},
	},
	"en": {
		Accounts: "Accounts", Name: "Name", Role: "Role", Branch: "Library", All: "All", State: "State", Open: "Open", Closed: "Closed",
		Close: "Close", Reopen: "Open again", NewPassword: "New password", Add: "Add", NewAccount: "New account",
		Once:  "The password of %s. It is shown only now. Hand it over, and ask the owner to change it under My account.",
		Staff: "Staff", Editor: "Editor", Admin: "Administrator", Hint: "No spaces, for instance anna.ek",
		Scope: "The editor keeps", Municipality: "Municipality", Region: "The whole region",
		ScopeHint: "For editors alone: a library, a municipality's code of four digits (say 0136), or all for the whole region.",
		Mine:      "My account", Old: "Current password", New: "New password", Again: "New password again", Change: "Change password",
		Changed: "The password is changed. You are logged out everywhere but here.",
		Rule:    "At least 12 characters. A few words that only you would put together do well.",
		Differ:  "The two new passwords differ.", Wait: "Too many tries. Wait a few minutes.",
		Log: "Log", When: "When", Who: "Who", What: "What", Object: "Number", Older: "Older", Empty: "Nothing yet.",
		About: "This is what the staff have done, never anything about a visitor.",
		faults: map[error]string{
			account.ErrDenied:    "The current password is wrong.",
			account.ErrTaken:     "There is an account of that name.",
			account.ErrName:      "A name is 1 to 64 characters without spaces.",
			account.ErrRole:      "Choose a role.",
			account.ErrScope:     "Say what the editor keeps: a library, a municipality's code or all. For other accounts the field is empty.",
			account.ErrShort:     "The password needs at least 12 characters.",
			account.ErrLong:      "The password may have at most 256 characters.",
			account.ErrEasy:      "The password is too easy to guess: not the name, and not the same character again and again.",
			account.ErrLastAdmin: "This is the only administrator. Make another one first.",
		},
	},
}
