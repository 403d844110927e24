package search

import (
	"fmt"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/char/zerowidthnonjoiner"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/fa"
	"github.com/blevesearch/bleve/v2/analysis/token/edgengram"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
)

// Document is a record as it can be found.
type Document struct {
	ID string
	// Titles and Words are what it is called and what else may be typed for it,
	// by BCP 47 tag.
	Titles map[string]string
	Words  map[string][]string
}

// Index is documents made ready to be searched. It never changes, and serves many
// goroutines.
type Index struct {
	in       bleve.Index
	analyzer mapping.IndexMapping
}

// The fields of the index: whole words, and how words begin, in any language and
// in each.
const (
	titleField = "title"
	wordsField = "words"
	beginField = "begin"
	folding    = "folding"
	beginnings = "beginnings"
)

// longest is how many letters of a word count for how it begins.
const longest = 14

func languageField(tag string) string { return "in-" + tag }

func languageBegin(tag string) string { return "begin-" + tag }

// New makes an index.
func New(documents []Document) (*Index, error) {
	m, err := folded(documents)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	in, err := bleve.NewUsing("", m, scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	batch := in.NewBatch()
	for _, d := range documents {
		if err := batch.Index(d.ID, d.fields()); err != nil {
			return nil, fmt.Errorf("search index: %s: %w", d.ID, err)
		}
	}
	if err := in.Batch(batch); err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	return &Index{in, m}, nil
}

// Close frees the index.
func (x *Index) Close() error { return x.in.Close() }

func (d Document) fields() map[string]any {
	all := map[string][]string{}
	add := func(tag string, texts ...string) {
		for _, field := range []string{wordsField, beginField, languageField(tag), languageBegin(tag)} {
			all[field] = append(all[field], texts...)
		}
	}
	for tag, title := range d.Titles {
		all[titleField] = append(all[titleField], title)
		add(tag, title)
	}
	for tag, words := range d.Words {
		add(tag, words...)
	}
	fields := make(map[string]any, len(all))
	for name, texts := range all {
		fields[name] = texts
	}
	return fields
}

// folded is how texts become words: the same for all languages, since nobody can
// tell in which of them a patron types. Accents go, and what Arabic and Persian
// write in several ways becomes one; nothing is stemmed.
func folded(documents []Document) (*mapping.IndexMappingImpl, error) {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer, m.StoreDynamic, m.DocValuesDynamic = folding, false, false
	if err := m.AddCustomTokenFilter(beginnings, map[string]any{"type": edgengram.Name, "min": 1.0, "max": float64(longest)}); err != nil {
		return nil, err
	}
	folds := []string{lowercase.Name, ar.NormalizeName, fa.NormalizeName}
	for name, filters := range map[string][]string{folding: folds, beginnings: append(folds, beginnings)} {
		err := m.AddCustomAnalyzer(name, map[string]any{
			"type": custom.Name, "char_filters": []string{zerowidthnonjoiner.Name, asciifolding.Name},
			"tokenizer": unicode.Name, "token_filters": filters,
		})
		if err != nil {
			return nil, err
		}
	}
	begins := bleve.NewTextFieldMapping()
	begins.Analyzer, begins.Store, begins.DocValues, begins.IncludeTermVectors = beginnings, false, false, false
	fields := map[string]bool{beginField: true}
	for _, d := range documents {
		for tag := range d.Titles {
			fields[languageBegin(tag)] = true
		}
		for tag := range d.Words {
			fields[languageBegin(tag)] = true
		}
	}
	m.DefaultMapping.AddSubDocumentMapping("_all", bleve.NewDocumentDisabledMapping())
	for name := range fields {
		m.DefaultMapping.AddFieldMappingsAt(name, begins)
	}
	return m, nil
}
