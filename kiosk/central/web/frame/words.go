package frame

// words are what stands around every page, and on the page to log in.
type words struct {
	Pages, Skip, Reload, Lost, Out, Back string
	Other, OtherLang                     string
	LogIn, LogOut, Name, Password, Mine  string
	Waiting, Discard, Denied, TooMany    string
	FirstTitle, FirstText                string
	Forbidden, NotFound, NotSo, Failed   string
}

var languageWords = map[string]*words{
	"sv": {
		Pages: "Sidor", Skip: "Hoppa till innehållet", Reload: "Uppdatera", Back: "Till första sidan",
		Lost:  "Sidan får inga nyheter just nu. Tryck på Uppdatera för att se hur det är.",
		Out:   "Du är utloggad. Det du har skrivit finns kvar: skicka det, så får du logga in.",
		Other: "In English", OtherLang: "en",
		LogIn: "Logga in", LogOut: "Logga ut", Name: "Namn", Password: "Lösenord", Mine: "Mitt konto",
		Waiting:    "Det du skrev finns kvar. Det skickas när du har loggat in.",
		Discard:    "Kasta det jag skrev",
		Denied:     "Namnet eller lösenordet stämmer inte.",
		TooMany:    "För många försök. Vänta %d sekunder och försök igen.",
		FirstTitle: "Det finns inget konto ännu",
		FirstText:  "Gör det första på datorn där central körs. Kommandot skriver ut lösenordet:",
		Forbidden:  "Ditt konto får inte göra det här.",
		NotSo:      "Sidan kan inte användas så. Gå tillbaka och försök igen.",
		NotFound:   "Sidan finns inte, eller inte längre.",
		Failed:     "Något gick fel. Försök igen.",
	},
	"en": {
		Pages: "Pages", Skip: "Skip to the content", Reload: "Reload", Back: "To the first page",
		Lost:  "This page gets no news right now. Press Reload to see how things are.",
		Out:   "You are logged out. What you have typed is still here: send it, and you can log in.",
		Other: "På svenska", OtherLang: "sv",
		LogIn: "Log in", LogOut: "Log out", Name: "Name", Password: "Password", Mine: "My account",
		Waiting:    "What you typed is kept. It is sent when you have logged in.",
		Discard:    "Throw away what I typed",
		Denied:     "The name or the password is wrong.",
		TooMany:    "Too many tries. Wait %d seconds and try again.",
		FirstTitle: "There is no account yet",
		FirstText:  "Make the first one on the computer that central runs on. The command prints the password:",
		Forbidden:  "Your account may not do this.",
		NotSo:      "The page can not be used like that. Go back and try again.",
		NotFound:   "There is no such page, or not any more.",
		Failed:     "Something went wrong. Try again.",
	},
}
