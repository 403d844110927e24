package vectortile

import "fmt"

// The commands of a geometry (section 4.3 of the specification).
const (
	moveTo    = 1
	lineTo    = 2
	closePath = 7
)

// decodeGeometry follows the commands. Each place takes two numbers, so that no
// count can claim more than the tile has bytes.
func decodeGeometry(kind Kind, commands []uint32) (paths [][]At, err error) {
	if kind < Points || kind > Polygons {
		return nil, nil // the specification lets readers pass over what they do not know
	}
	var at At
	for len(commands) > 0 {
		command, count := commands[0]&7, int(commands[0]>>3)
		commands = commands[1:]
		if command == closePath {
			continue
		}
		if command != moveTo && command != lineTo {
			return nil, fmt.Errorf("geometry's command %d: %w", command, errDamaged)
		}
		if count > len(commands)/2 {
			return nil, fmt.Errorf("geometry cut off: %w", errDamaged)
		}
		if command == lineTo && len(paths) == 0 {
			return nil, fmt.Errorf("geometry without a start: %w", errDamaged)
		}
		for range count {
			at.X += unzigzag(commands[0])
			at.Y += unzigzag(commands[1])
			commands = commands[2:]
			if command == moveTo {
				paths = append(paths, nil)
			}
			last := &paths[len(paths)-1]
			*last = append(*last, at)
		}
	}
	return paths, nil
}

func unzigzag(v uint32) int32 { return int32(v>>1) ^ -int32(v&1) }
