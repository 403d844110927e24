// Package escl scans over eSCL, also called AirScan: plain HTTP and XML
// (Mopria eSCL Technical Specification 2.0), which nearly every network
// scanner of the last ten years speaks without a driver.
//
// It must not know of other ways to scan, what becomes of the pages, or how a
// scanner was found.
package escl
