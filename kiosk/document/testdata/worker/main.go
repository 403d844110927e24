package main

import (
	"os"

	"medborgarkiosk/kiosk/document"
)

func main() { document.WorkerMain(os.Args[2:]) }
