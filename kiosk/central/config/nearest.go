package config

import "slices"

// nearest gives the word that takes the fewest changes to make of what was
// written.
func nearest(written string, words []string) string {
	return slices.MinFunc(words, func(a, b string) int { return distance(written, a) - distance(written, b) })
}

// distance is Levenshtein's: letters added, dropped or changed.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
