// Command makemap makes assets/map/*.outline from the sources that
// assets/map/README.md names:
//
//	go run ./kiosk/cartography/makemap -topology sweden-municipalities.topojson \
//	    -names municipalities.csv -water stockholm-water-gshhg.geojson -out assets/map
//
// It must not be needed by the programs: they carry what it has made.
package main
