package touch

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/typeset"
)

// The pictures are whole screens made of this package's controls alone. They are
// checked for what must hold on every screen; TOUCH_PICTURES names a folder to
// leave them in, to be looked at beside the design.

var hd = theme.Options{Screen: fyne.NewSize(1920, 1080)}

func with(change func(*theme.Options)) theme.Options {
	o := hd
	change(&o)
	return o
}

func TestPictures(t *testing.T) {
	for name, c := range map[string]struct {
		options theme.Options
		page    func(*theme.Look) fyne.CanvasObject
	}{
		"home-sv":      {hd, homeSwedish},
		"home-ar":      {with(func(o *theme.Options) { o.Direction = typeset.RTL }), homeArabic},
		"home-large":   {with(func(o *theme.Options) { o.HighContrast, o.TextSize = true, 1.5 }), homeSwedish},
		"home-200":     {with(func(o *theme.Options) { o.TextSize = 2 }), homeSwedish},
		"home-1366":    {with(func(o *theme.Options) { o.Screen = fyne.NewSize(1366, 768) }), homeSwedish},
		"home-tall":    {with(func(o *theme.Options) { o.Screen = fyne.NewSize(1080, 1920) }), homeSwedish},
		"options":      {hd, options},
		"options-200":  {with(func(o *theme.Options) { o.TextSize = 2 }), options},
		"options-rtl":  {with(func(o *theme.Options) { o.Direction = typeset.RTL }), options},
		"options-dark": {with(func(o *theme.Options) { o.HighContrast = true }), options},
		"fault":        {hd, fault},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			look := theme.NewLook(c.options)
			page := NewPage(look, c.page(look), func() {})
			window := test.NewTempWindow(t, page)
			window.SetPadded(false)
			window.Resize(c.options.Screen)
			picture := software.RenderCanvas(window.Canvas(), test.Theme())
			if got := picture.Bounds().Size(); got != image.Pt(int(c.options.Screen.Width), int(c.options.Screen.Height)) {
				t.Errorf("the page is %v", got)
			}
			save(t, name, picture)
		})
	}
}

func save(t *testing.T, name string, picture image.Image) {
	folder := os.Getenv("TOUCH_PICTURES")
	if folder == "" {
		return
	}
	file, err := os.Create(folder + "/" + name + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}

type words struct {
	place, listen, larger, contrast, language, title, lead, more string
	tiles                                                        [8][2]string
}

var languages = []string{"Svenska", "English", "العربية", "Soomaali", "فارسی", "دری", "ትግርኛ", "Українська", "Suomi"}

var tiles = []struct {
	tone theme.Tone
	icon string
}{
	{theme.TonePrint, "print"},
	{theme.ToneScan, "document_scanner"},
	{theme.ToneCopy, "content_copy"},
	{theme.ToneLetter, "history_edu"},
	{theme.ToneGuide, "signpost"},
	{theme.ToneFind, "location_on"},
	{theme.ToneBook, "event"},
	{theme.ToneStaff, "support_agent"},
}

func homeSwedish(look *theme.Look) fyne.CanvasObject {
	return home(look, 0, words{
		"Haninge bibliotek", "Lyssna", "Större text", "Kontrast", "Svenska", "Vad vill du göra?",
		"Välj en ruta. Inget sparas om dig.", "Fler språk",
		[8][2]string{
			{"Skriv ut", "Från mobil, USB-minne eller e-post"},
			{"Skanna", "Till mobil, USB-minne eller e-post"},
			{"Kopiera", "Svartvitt eller färg"},
			{"Förstå ett brev", "Från en myndighet eller ett sjukhus"},
			{"Vart ska jag vända mig?", "Myndigheter, bank, bostad, jobb"},
			{"Hitta medborgar\u00adkontor", "Öppet nu och närmast dig"},
			{"Boka hjälp", "En halvtimme med personal"},
			{"Hämta personal", "Någon kommer till dig"},
		},
	})
}

func homeArabic(look *theme.Look) fyne.CanvasObject {
	return home(look, 2, words{
		"مكتبة هانينغه", "استمع", "نص أكبر", "التباين", "العربية", "ماذا تريد أن تفعل؟",
		"اختر مربعًا. لا نحفظ أي معلومات عنك.", "لغات أخرى",
		[8][2]string{
			{"طباعة", "من الهاتف أو ذاكرة USB أو البريد"},
			{"مسح ضوئي", "إلى الهاتف أو ذاكرة USB أو البريد"},
			{"نسخ", "أبيض وأسود أو ملوّن"},
			{"فهم رسالة", "من مصلحة حكومية أو مستشفى"},
			{"إلى أين أتوجه؟", "المصالح، البنك، السكن، العمل"},
			{"ابحث عن مكتب خدمة المواطنين", "المفتوح الآن والأقرب إليك"},
			{"احجز مساعدة", "نصف ساعة مع الموظفين"},
			{"اطلب موظفًا", "سيأتي شخص إليك"},
		},
	})
}

func topBar(look *theme.Look, w words) fyne.CanvasObject {
	look = look.Capped(1.15)
	language := NewPill(look, "language", w.language, nil)
	language.SetSelected(true)
	brand := theme.NewIcon(look, "account_balance", 52, theme.Accent(theme.ToneBrand))
	return NewTopBar(look, theme.Flow(look, 20,
		theme.Row(look, 20, brand, NewLabel(look, theme.Place, theme.Ink, w.place)),
		theme.Spacer(),
		NewPill(look, "volume_up", w.listen, nil), NewPill(look, "text_increase", w.larger, nil),
		NewPill(look, "contrast", w.contrast, nil), language))
}

func heading(look *theme.Look, title, lead string) fyne.CanvasObject {
	return theme.Column(look, 0,
		NewLabel(look, theme.Heading, theme.Ink, title), NewLabel(look, theme.Body, theme.SoftInk, lead))
}

func home(look *theme.Look, chosen int, w words) fyne.CanvasObject {
	bars := look.Capped(1.15)
	var pills []fyne.CanvasObject
	for i, name := range languages {
		pill := NewPill(bars, "", name, nil)
		pill.SetSelected(i == chosen)
		pills = append(pills, pill)
	}
	pills = append(pills, theme.Spacer(), NewPill(bars, "language", w.more, nil))
	var cards []fyne.CanvasObject
	for i, tile := range tiles {
		cards = append(cards, NewTile(look, tile.tone, tile.icon, w.tiles[i][0], w.tiles[i][1], nil))
	}
	body := theme.Column(look, 24, heading(look, w.title, w.lead), theme.Grow(theme.Grid(look, 4, 24, cards...)))
	return theme.Border(topBar(look, w), NewBottomBar(bars, theme.Flow(bars, 12, pills...)),
		NewScroll(look, theme.Inset(look, 48, 24, body)))
}

func swedish() words {
	return words{place: "Haninge bibliotek", listen: "Lyssna", larger: "Större text", contrast: "Kontrast", language: "Svenska"}
}

func options(look *theme.Look) fyne.CanvasObject {
	labelled := func(label string, o fyne.CanvasObject) fyne.CanvasObject {
		return theme.Column(look, 10, NewLabel(look, theme.Label, theme.Ink, label), theme.Row(look, 0, o))
	}
	wide := func(label string, o fyne.CanvasObject) fyne.CanvasObject {
		return theme.Column(look, 10, NewLabel(look, theme.Label, theme.Ink, label), o)
	}
	page := NewPageThumb(look, 420, "", nil)
	second := NewPageThumb(look, 150, "", nil)
	second.SetPicture(sheet())
	page.SetPicture(sheet())
	thumbs := theme.Column(look, 16, second, NewPageThumb(look, 150, "", nil),
		theme.Row(look, 0, NewBadge(look, theme.ToneBrand, false, "", "Sida 1 av 3")))
	colour := wide("Färg", NewSegments(look, []string{"Svartvitt", "Färg"}, 0, nil))
	sides := wide("Sidor på pappret", NewSegments(look, []string{"Ena", "Båda"}, 1, nil))
	choices := theme.Column(look, 24,
		labelled("Antal exemplar", NewStepper(look, 1, 1, 20, strconv.Itoa, "Färre", "Fler", nil)),
		theme.Sides(look, 0.5, 28, colour, sides),
		wide("Vilka sidor", NewSegments(look, []string{"Alla 3", "Bara sida 1", "Välj sidor"}, 0, nil)),
		NewNotice(look, theme.ToneBrand, "layers", "2 pappersark · 6 kr", "Du betalar i disken. Skrivaren står till höger om dig."))
	body := theme.Column(look, 28, heading(look, "Så här blir det", "ansökan-bostadsko.pdf · 3 sidor · från din mobil"),
		theme.Sides(look, 0.35, 56, theme.Sides(look, 0.64, 26, page, thumbs), choices))
	return theme.Border(topBar(look, swedish()), steps(look, 3, 4, true), NewScroll(look, theme.Inset(look, 48, 24, body)))
}

func steps(look *theme.Look, done, total int, on bool) fyne.CanvasObject {
	look = look.Capped(1) // 34 px bold is a capital of 6.7 mm already
	objects := []fyne.CanvasObject{
		NewButton(look, Secondary, "arrow_back", "Tillbaka", "", nil),
		NewButton(look, Plain, "home", "Börja om", "", nil),
		theme.Spacer(), NewProgressDots(look, done, total), theme.Spacer(),
		NewButton(look, Plain, "support_agent", "Hämta personal", "", nil),
	}
	if on {
		objects = append(objects, NewButton(look, Primary, "print", "Skriv ut", "", nil))
	}
	return NewBottomBar(look, theme.Flow(look, 24, objects...))
}

func fault(look *theme.Look) fyne.CanvasObject {
	bar := NewProgressBar(look)
	bar.Set(1.0 / 3)
	cancel := NewButton(look, Secondary, "", "Avbryt utskriften", "", nil)
	cancel.FocusGained()
	body := theme.Centred(look, 24,
		NewSymbol(look, theme.ToneWarn, "layers", 200),
		NewLabel(look, theme.Heading, theme.Ink, "Pappret är slut").Centre(),
		theme.AtMost(look, 1200, NewLabel(look, theme.Body, theme.SoftInk,
			"Din utskrift väntar: 1 av 3 sidor är klara. Den fortsätter av sig själv när någon har fyllt på papper.").Centre()),
		bar,
		theme.FlowCentred(look, 28, NewButton(look, Primary, "support_agent", "Hämta personal", "", nil), cancel),
		NewBadge(look, theme.ToneOK, false, "check_circle", "Personalen har fått ett meddelande"))
	return theme.Border(topBar(look, swedish()), steps(look, 4, 4, false), theme.Inset(look, 48, 24, body))
}

// sheet is a page with lines on it.
func sheet() image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, 210, 297))
	for y := range 297 {
		for x := range 210 {
			c := color.RGBA{255, 255, 255, 255}
			if x > 20 && x < 190 && y > 30 && y < 250 && y%10 < 3 {
				c = color.RGBA{0x9a, 0xa1, 0xb0, 255}
			}
			picture.SetRGBA(x, y, c)
		}
	}
	return picture
}
