package ticketcode

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"medborgarkiosk/assets"
)

// fallback is the language of codes in languages without words.
const fallback = "sv"

// dictionary is one language's words, in capitals where the script has them.
type dictionary struct{ first, second []string }

var dictionaries = sync.OnceValue(func() map[string]dictionary {
	raw, err := assets.Content.ReadFile("content/codewords.json")
	if err != nil {
		panic(fmt.Sprintf("embedded content: %v", err))
	}
	var file struct{ First, Second []map[string]string }
	if err := json.Unmarshal(raw, &file); err != nil {
		panic(fmt.Sprintf("embedded content: codewords.json: %v", err))
	}
	all := map[string]dictionary{}
	for language := range file.First[0] {
		all[language] = dictionary{column(file.First, language), column(file.Second, language)}
	}
	return all
})

func column(rows []map[string]string, language string) []string {
	words := make([]string, len(rows))
	for i, row := range rows {
		words[i] = strings.ToUpper(row[language])
	}
	return words
}

func of(language string) dictionary {
	if d, ok := dictionaries()[language]; ok {
		return d
	}
	return dictionaries()[fallback]
}

// Languages are those that codes can be said in.
func Languages() []string {
	var list []string
	for language := range dictionaries() {
		list = append(list, language)
	}
	slices.Sort(list)
	return list
}
