package settings

import (
	"fmt"
	"time"

	"medborgarkiosk/kiosk/tomlfile"
)

// Settings are all that a library decides for one kiosk. Durations are written
// as "60s", money in öre. What is marked as sent, central may set too: what patrons
// see and the devices, but not who the kiosk is, whom it trusts, or its own machine.
type Settings struct {
	Library   string   `toml:"library" sent:"yes" doc:"the library's name, on the screen"`
	Language  string   `toml:"language" sent:"yes" doc:"language of the screen at rest (BCP 47)"`
	Languages []string `toml:"languages" sent:"yes" doc:"the languages that one can choose, in this order (BCP 47); empty for all"`
	Tiles     []string `toml:"tiles" sent:"yes" doc:"what stands on the home screen, in this order: printing, scanning, copying, letter, guide, office, booking; empty for all"`
	Kiosk     string   `toml:"kiosk" doc:"this kiosk's name, as staff see it"`

	Idle    Duration `toml:"idle" sent:"yes" doc:"how long the screen may rest before the kiosk asks"`
	Warning Duration `toml:"warning" sent:"yes" doc:"the countdown before the visit is wiped"`
	PIN     string   `toml:"service_pin" doc:"the staff's code for the service menu, digits; empty shuts the menu"`

	OpenHours string `toml:"open_hours" sent:"yes" doc:"when a visit can begin, as opening hours of OpenStreetMap, say Mo-Fr 10:00-18:00; PH off; empty is always"`
	DarkAfter Limit  `toml:"dark_after" sent:"yes" doc:"how long nobody may have touched an open kiosk before its screen may go dark, or never; a closed one may after 5m"`

	GreyPage     int    `toml:"grey_page_ore" sent:"yes" doc:"price of a printed side in black and white"`
	ColourPage   int    `toml:"colour_page_ore" sent:"yes" doc:"price of a printed side in colour"`
	Payment      string `toml:"payment" sent:"yes" doc:"where one pays: desk or machine"`
	PrinterPlace string `toml:"printer_place" sent:"yes" doc:"where the printer stands: right, left, behind or desk"`

	Printer  string `toml:"printer" sent:"yes" doc:"IPP address of a CUPS queue or of the printer itself"`
	Scanner  string `toml:"scanner" sent:"yes" doc:"eSCL address (http://…/eSCL) or sane:DEVICE as scanimage -L lists it"`
	SANEDir  string `toml:"sane_config_dir" doc:"SANE's configuration directory; empty for the system's"`
	StickBus string `toml:"stick_bus" doc:"D-Bus address where UDisks2 is; empty for the system bus"`

	Central       string `toml:"central" doc:"central's address; empty asks for it when the kiosk is enrolled"`
	EnrolmentCode string `toml:"enrolment_code" doc:"the one-time code that central kiosk code writes; taken once at the first start, then not needed; without it the screen asks"`

	Lat          float64 `toml:"lat" doc:"where the kiosk stands, degrees north (WGS 84); 0 takes the library's place from central"`
	Lon          float64 `toml:"lon" doc:"and degrees east"`
	Municipality string  `toml:"municipality" doc:"the municipality's code (SCB), as 0136; empty takes the library's from central"`

	TouchDevice string `toml:"touch_device" doc:"the panel's device, as /dev/input/by-id/…-event, to zoom the map with two fingers; the kiosk's user must be in the group input; empty goes without"`

	MapFile string `toml:"map_file" doc:"the streets on the map: a PMTiles file of vector tiles (Protomaps or OpenMapTiles); empty for none"`

	PackKey string `toml:"pack_key" doc:"the key that central signs the directory with, as central pack-key writes it; empty trusts the first that central offers"`

	HoldBack Duration `toml:"usage_hold_back" sent:"yes" doc:"how long a usage event waits, so that its time does not tell who it was; 5m suits a library"`

	UpdateHours string   `toml:"update_hours" sent:"yes" doc:"when the kiosk may update itself, as opening hours of OpenStreetMap; empty is never"`
	UpdateQuiet Duration `toml:"update_quiet" sent:"yes" doc:"how long nobody may have been there before it does"`
	UpdateState string   `toml:"update_state" doc:"where the updater keeps what became of it"`

	DataDir  string `toml:"data_dir" doc:"where the kiosk keeps its database"`
	VisitDir string `toml:"visit_dir" doc:"where a visit's files lie while it lasts; should be in memory"`
	CacheDir string `toml:"cache_dir" doc:"where compiled code is kept to start quicker"`

	Window bool `toml:"window" doc:"show a window instead of the full screen"`

	own *Settings // without central's; nil when there are none of those
}

// Duration is written as "60s" or "2m".
type Duration time.Duration

// UnmarshalText reads a duration.
func (d *Duration) UnmarshalText(text []byte) error {
	parsed, err := time.ParseDuration(string(text))
	if err != nil || parsed <= 0 {
		return fmt.Errorf("%q is not a length of time such as 60s", text)
	}
	*d = Duration(parsed)
	return nil
}

// MarshalText writes a duration.
func (d Duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// Limit is a Duration, or "never", which is 0.
type Limit Duration

// UnmarshalText reads a limit.
func (l *Limit) UnmarshalText(text []byte) error {
	if string(text) == "never" {
		*l = 0
		return nil
	}
	return (*Duration)(l).UnmarshalText(text)
}

// MarshalText writes a limit.
func (l Limit) MarshalText() ([]byte, error) {
	if l == 0 {
		return []byte("never"), nil
	}
	return Duration(l).MarshalText()
}

// Default are the settings of the demo.
func Default() Settings {
	return Settings{
		Library: "Haninge bibliotek", Language: "sv", Kiosk: "Kiosk 1",
		Idle: Duration(60 * time.Second), Warning: Duration(20 * time.Second), PIN: "2468",
		DarkAfter: Limit(time.Hour),
		GreyPage:  200, ColourPage: 500, Payment: "desk", PrinterPlace: "right",
		Printer:     "ipp://localhost:8631/ipp/print",
		Scanner:     "http://localhost:8632/eSCL",
		Central:     "http://localhost:8420",
		HoldBack:    Duration(10 * time.Second),
		UpdateHours: "02:00-05:00", UpdateQuiet: Duration(10 * time.Minute), UpdateState: "/var/lib/medborgarkiosk-update.json",
		DataDir:  "/var/lib/medborgarkiosk",
		VisitDir: "/dev/shm/medborgarkiosk",
		CacheDir: "/var/cache/medborgarkiosk",
	}
}

// Load reads the file over the defaults, and what central has sent over both. An empty
// path gives the defaults. Sent settings that can't be are left out: whoever keeps them
// says so.
func Load(path string) (Settings, error) {
	s := Default()
	if path == "" {
		return s, nil
	}
	if err := tomlfile.Read(path, &s); err != nil {
		return s, err
	}
	if err := s.check(); err != nil {
		return s, fmt.Errorf("settings: %s: %w", path, err)
	}
	if sent, err := s.withSent(); err == nil {
		return sent, nil
	}
	return s, nil
}
