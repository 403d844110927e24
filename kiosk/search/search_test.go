package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/search"
)

var documents = []search.Document{
	{
		ID:     "housing",
		Titles: map[string]string{"sv": "Bostadskö", "en": "Housing queue", "ar": "طابور السكن", "fi": "Asuntojono", "uk": "Черга на житло", "ti": "ሪጋ መንበሪ ገዛ", "so": "Safka guryaha", "fa": "صف مسکن"},
		Words:  map[string][]string{"sv": {"lägenhet", "hyra", "bostadsförmedlingen"}, "ar": {"شقة", "إيجار"}},
	},
	{
		ID:     "tax",
		Titles: map[string]string{"sv": "Skatt och folkbokföring", "en": "Tax and registration", "ar": "الضرائب", "fi": "Verot", "uk": "Податки", "ti": "ግብሪ", "so": "Canshuurta", "fa": "مالیات"},
		Words:  map[string][]string{"sv": {"Skatteverket", "personnummer", "flytta", "deklaration"}, "so": {"guurista"}},
	},
	{
		ID:     "print",
		Titles: map[string]string{"sv": "Skriva ut", "en": "Printing", "ar": "الطباعة", "fi": "Tulostus", "uk": "Друк", "ti": "ሕትመት", "so": "Daabacaad", "fa": "چاپ"},
		Words:  map[string][]string{"sv": {"utskrift", "skrivare", "kopia"}, "fi": {"paperi"}},
	},
	{
		ID:     "migration",
		Titles: map[string]string{"sv": "Migrationsverket", "en": "Migration Agency", "ar": "مصلحة الهجرة", "fi": "Maahanmuuttovirasto", "uk": "Міграційна служба", "ti": "ኢሚግረሽን", "so": "Hay'adda socdaalka", "fa": "اداره مهاجرت"},
		Words:  map[string][]string{"sv": {"uppehållstillstånd", "asyl", "medborgarskap"}, "ar": {"إقامة", "لجوء"}},
	},
}

func open(t testing.TB, documents []search.Document) *search.Index {
	t.Helper()
	x, err := search.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Error(err)
		}
	})
	return x
}

func TestFind(t *testing.T) {
	t.Parallel()
	x := open(t, documents)
	for typed, want := range map[string]string{
		"bostadskö":           "housing",
		"bostadsko":           "housing", // ö is o
		"BOSTAD":              "housing", // begun
		"bo":                  "housing",
		"bostatskö":           "housing", // a wrong letter
		"lagenhet":            "housing",
		"jag vill hyra en":    "housing",
		"skateverket":         "tax", // a letter too few
		"skattevekret":        "tax", // two changed places
		"perssonnummer":       "tax", // a letter too many
		"migrasjonsverket":    "migration",
		"uppehallstillstand":  "migration",
		"uppehålls":           "migration",
		"إقامة":               "migration",
		"اقامه":               "migration", // as it is often typed
		"شقه":                 "housing",
		"مالیات":              "tax",
		"ماليات":              "tax", // with the Arabic ya
		"ሕትመት":                "print",
		"ሕት":                  "print",
		"житло":               "housing",
		"друк":                "print",
		"tulostaa":            "print",
		"daabacad":            "print",
		"verot":               "tax",
		"xyzzy":               "",
		"":                    "",
		" \t\n":               "",
		"?!*\"(":              "",
		"-bostadskö~2 OR *^9": "housing", // no language of queries
	} {
		found, err := x.Find(t.Context(), typed, "sv", 5)
		if got := slices.Concat(found, []string{""})[0]; err != nil || got != want {
			t.Errorf("%q: got %q of %v, %v, want %q", typed, got, found, err, want)
		}
	}
}

// TestOwnLanguageFirst: one word may be of two languages; who types it tells.
func TestOwnLanguageFirst(t *testing.T) {
	t.Parallel()
	x := open(t, []search.Document{
		{ID: "swedish", Words: map[string][]string{"sv": {"bank"}}},
		{ID: "finnish", Words: map[string][]string{"fi": {"bank"}}},
	})
	for language, want := range map[string]string{"sv": "swedish", "fi": "finnish"} {
		found, err := x.Find(t.Context(), "bank", language, 2)
		if err != nil || len(found) != 2 || found[0] != want {
			t.Errorf("%s: got %v, %v", language, found, err)
		}
	}
	if found, err := x.Find(t.Context(), "bank", "ti", 1); err != nil || len(found) != 1 {
		t.Errorf("got %v, %v", found, err)
	}
}

func FuzzFind(f *testing.F) {
	x := open(f, documents)
	for _, typed := range []string{"bostadskö", "إقامة", "ሕትመት", "*", "\xff\xfe", strings.Repeat("a", 500)} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if _, err := x.Find(t.Context(), typed, "sv", 5); err != nil {
			t.Errorf("%q: %v", typed, err)
		}
	})
}

// BenchmarkFind types words letter by letter into an index of 10,000 records in
// 12 languages; p99 is that of one letter.
func BenchmarkFind(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same each time
	alphabets := []string{"abcdefghijklmnopqrstuvwxyzåäö", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "абвгдеєжзиіїклмнопрстуфхцчшщьюя", "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ"}
	word := func(language int) string {
		letters := []rune(alphabets[language%len(alphabets)])
		made := make([]rune, 3+random.IntN(10))
		for i := range made {
			made[i] = letters[min(random.IntN(len(letters)), random.IntN(len(letters)))]
		}
		return string(made)
	}
	all := make([]search.Document, 10_000)
	var typed []string
	for i := range all {
		d := search.Document{ID: fmt.Sprint(i), Titles: map[string]string{}, Words: map[string][]string{}}
		for language := range 12 {
			tag := fmt.Sprintf("l%d", language)
			d.Titles[tag] = word(language) + " " + word(language)
			d.Words[tag] = []string{word(language), word(language), word(language)}
		}
		all[i] = d
		if i%100 == 0 {
			typed = append(typed, d.Titles[fmt.Sprintf("l%d", i/100%12)])
		}
	}
	x := open(b, all)
	var took []time.Duration
	n := 0
	for b.Loop() {
		letters := []rune(typed[n%len(typed)])
		n++
		for end := 1; end <= len(letters); end++ {
			start := time.Now()
			if _, err := x.Find(b.Context(), string(letters[:end]), "l0", 8); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
}
