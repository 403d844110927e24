// Package outline is the file form of the map's own areas: municipalities and
// water, as named rings of degrees, small enough to be carried in the program.
//
// It must not know of screens, projections or where the areas come from.
package outline
