// Package municipality knows Sweden's municipalities and counties: their codes and
// names, as SCB has them (assets/map/README.md says from where).
//
// It must not know of maps, offices or libraries. Where a municipality's borders
// run is the map's; nobody's municipality is decided from them.
package municipality
