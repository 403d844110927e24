package devicesim

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/godbus/dbus/v5"

	"medborgarkiosk/kiosk/samples"
)

const (
	udisks      = "org.freedesktop.UDisks2"
	udisksRoot  = dbus.ObjectPath("/org/freedesktop/UDisks2")
	drivePath   = udisksRoot + "/drives/Pretend_Stick"
	blockPath   = udisksRoot + "/block_devices/sda1"
	managerName = "org.freedesktop.DBus.ObjectManager"
)

// Stick is a pretend USB stick: a directory, shown by a stand-in for UDisks2 on
// a private D-Bus. It needs the Debian package dbus-daemon.
type Stick struct {
	bus  *Bus
	conn *dbus.Conn

	mu      sync.Mutex
	dir     string // "" when none is in
	locked  bool
	mounted string // the options it is mounted with, "" when it is not
	mounts  []string
}

// StartStick starts the bus, with its socket in busDir, and the stand-in. No
// stick is in yet.
func StartStick(ctx context.Context, busDir string) (*Stick, error) {
	bus, err := StartBus(ctx, busDir)
	if err != nil {
		return nil, err
	}
	s := &Stick{bus: bus}
	if err := s.serve(ctx); err != nil {
		bus.Close()
		return nil, fmt.Errorf("stand-in for UDisks2: %w", err)
	}
	return s, nil
}

func (s *Stick) serve(ctx context.Context) error {
	var err error
	if s.conn, err = dbus.Connect(s.bus.Address(), dbus.WithContext(ctx)); err != nil {
		return err
	}
	if err := s.conn.Export(manager{s}, udisksRoot, managerName); err != nil {
		return err
	}
	if err := s.conn.Export(filesystem{s}, blockPath, udisks+".Filesystem"); err != nil {
		return err
	}
	_, err = s.conn.RequestName(udisks, dbus.NameFlagDoNotQueue)
	return err
}

// Close ends the stand-in and its bus.
func (s *Stick) Close() {
	_ = s.conn.Close()
	s.bus.Close()
}

// Address gives the private bus's address.
func (s *Stick) Address() string { return s.bus.Address() }

// Insert puts in a stick whose files are those of dir.
func (s *Stick) Insert(dir string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dir, s.mounted = dir, ""
}

// Remove pulls it out.
func (s *Stick) Remove() { s.Insert("") }

// Lock makes the stick write-protected, or not.
func (s *Stick) Lock(on bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.locked = on
}

// Mounts gives the options of all mounts so far, and Mounted those of now.
func (s *Stick) Mounts() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.mounts...)
}

// Mounted tells whether someone has the stick mounted.
func (s *Stick) Mounted() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.mounted != ""
}

// manager is org.freedesktop.DBus.ObjectManager.
type manager struct{ s *Stick }

type objects = map[dbus.ObjectPath]map[string]map[string]dbus.Variant

// GetManagedObjects shows the drive and its file system while the stick is in.
func (m manager) GetManagedObjects() (objects, *dbus.Error) {
	m.s.mu.Lock()
	defer m.s.mu.Unlock()
	if m.s.dir == "" {
		return objects{}, nil
	}
	points := [][]byte{}
	if m.s.mounted != "" {
		points = append(points, append([]byte(m.s.dir), 0))
	}
	return objects{
		drivePath: {udisks + ".Drive": {
			"Removable":     dbus.MakeVariant(true),
			"ConnectionBus": dbus.MakeVariant("usb"),
		}},
		blockPath: {
			udisks + ".Block": {
				"Drive":      dbus.MakeVariant(drivePath),
				"HintSystem": dbus.MakeVariant(false),
				"HintIgnore": dbus.MakeVariant(false),
				"ReadOnly":   dbus.MakeVariant(m.s.locked),
			},
			udisks + ".Filesystem": {"MountPoints": dbus.MakeVariant(points)},
		},
	}, nil
}

// filesystem is org.freedesktop.UDisks2.Filesystem.
type filesystem struct{ s *Stick }

// Mount gives the stick's directory.
func (f filesystem) Mount(options map[string]dbus.Variant) (string, *dbus.Error) {
	f.s.mu.Lock()
	defer f.s.mu.Unlock()
	asked, _ := options["options"].Value().(string)
	switch {
	case f.s.dir == "":
		return "", dbus.NewError("org.freedesktop.DBus.Error.UnknownObject", nil)
	case f.s.mounted != "":
		return "", dbus.NewError(udisks+".Error.AlreadyMounted", nil)
	case f.s.locked && strings.Contains(asked, "rw"):
		return "", dbus.NewError(udisks+".Error.Failed", nil)
	}
	f.s.mounted = asked
	f.s.mounts = append(f.s.mounts, asked)
	return f.s.dir, nil
}

// Unmount lets it go.
func (f filesystem) Unmount(map[string]dbus.Variant) *dbus.Error {
	f.s.mu.Lock()
	defer f.s.mu.Unlock()
	if f.s.mounted == "" {
		return dbus.NewError(udisks+".Error.NotMounted", nil)
	}
	f.s.mounted = ""
	return nil
}

// FillStick writes the demo's documents into dir: a letter of three pages and
// two pictures; hostile adds what a public machine must survive.
func FillStick(dir string, hostile bool) error {
	files := map[string][]byte{
		"Brev från kommunen.pdf": samples.PDF(3),
		"Bilder/Intyg.jpg":       samples.WithOrientation(samples.JPEG(1, 150, true), 1),
		"Bilder/Ansökan.png":     samples.PNG(2, 100, false),
		".dold/hemlig.pdf":       samples.PDF(1),
		"Musik/inte en bild.mp3": []byte("ID3\x03 not music"),
	}
	if hostile {
		files["Bomb.pdf"] = samples.BombPDF(1 << 30)
		files["Stor bild.png"] = samples.BombPNG(30_000)
		files["Många sidor.pdf"] = samples.PDF(10_000)
		files["Bred.pdf"] = samples.PDFSized(1, 2_000_000, 800)
		files["Låst.pdf"] = samples.EncryptedPDF()
		files["Halv.jpg"] = samples.JPEG(1, 100, true)[:4000]
		files["Program.jpg"] = samples.Program()
	}
	for name, data := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("fill stick: %w", err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return fmt.Errorf("fill stick: %w", err)
		}
	}
	newest := filepath.Join(dir, "Brev från kommunen.pdf")
	if err := os.Chtimes(newest, time.Time{}, time.Now().Add(time.Second)); err != nil {
		return fmt.Errorf("fill stick: %w", err)
	}
	return nil
}
