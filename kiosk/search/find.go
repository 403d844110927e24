package search

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// mostWords is how many words of what is typed are looked for: the last ones.
const mostWords = 8

// Find gives the ids of the documents that suit best what is typed, at most so
// many. What is found in the patron's language comes before what is found in
// another. Nothing typed finds nothing.
func (x *Index) Find(ctx context.Context, typed, language string, most int) ([]string, error) {
	words := x.words(typed)
	if len(words) == 0 || most <= 0 {
		return nil, nil
	}
	var all []query.Query
	for i, word := range words {
		way, err := x.wanted(word, language, i == len(words)-1)
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		all = append(all, way)
	}
	ask := bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(all...), most, 0, false)
	found, err := x.in.SearchInContext(ctx, ask)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	ids := make([]string, len(found.Hits))
	for i, hit := range found.Hits {
		ids[i] = hit.ID
	}
	return ids, nil
}

// words are the words that are looked for, folded as those in the index are.
func (x *Index) words(typed string) []string {
	var words []string
	for _, token := range x.analyzer.AnalyzerNamed(folding).Analyze([]byte(typed)) {
		words = append(words, string(token.Term))
	}
	return words[max(len(words)-mostWords, 0):]
}

// wanted is all ways in which a word may be meant, the likelier weighing more. A
// word that begins none of the patron's language is looked for in all, and one
// that begins none at all may be misspelt.
func (x *Index) wanted(word, language string, last bool) (query.Query, error) {
	begun := word
	if letters := []rune(word); len(letters) > longest {
		begun = string(letters[:longest])
	}
	own, err := x.knows(languageBegin(language), begun)
	if err != nil {
		return nil, err
	}
	ways := []query.Query{exactly(word, titleField, 4), exactly(word, wordsField, 2)}
	if own {
		ways = append(ways, exactly(word, languageField(language), 6), exactly(begun, languageBegin(language), 3))
		return bleve.NewDisjunctionQuery(ways...), nil
	}
	if any, err := x.knows(beginField, begun); err != nil || any {
		return bleve.NewDisjunctionQuery(append(ways, exactly(begun, beginField, 1))...), err
	}
	field := wordsField
	if last {
		field = beginField
	}
	return nearly(begun, field, slack(utf8.RuneCountInString(word))), nil
}

// knows tells whether the field has the word.
func (x *Index) knows(field, word string) (known bool, err error) {
	words, err := x.in.FieldDictRange(field, []byte(word), []byte(word))
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, words.Close()) }()
	first, err := words.Next()
	return first != nil, err
}

// slack is how many letters of a word may be wrong: short words that differ in
// one are other words.
func slack(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

func exactly(word, field string, weight float64) query.Query {
	q := bleve.NewTermQuery(word)
	q.SetField(field)
	q.SetBoost(weight)
	return q
}

// nearly holds the first letter for right: that keeps it quick.
func nearly(word, field string, slack int) query.Query {
	q := bleve.NewFuzzyQuery(word)
	q.SetField(field)
	q.SetFuzziness(slack)
	q.SetPrefix(1)
	return q
}
