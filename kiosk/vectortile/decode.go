package vectortile

import (
	"errors"
	"fmt"
	"math"

	"google.golang.org/protobuf/encoding/protowire"
)

// Bounds on what a tile may hold; those of Protomaps stay below a tenth of them.
const (
	maxSize     = 8 << 20
	maxFeatures = 200_000
	maxEntries  = 200_000 // keys and values of a layer
	maxLayers   = 256
)

var (
	errTooLarge = errors.New("more than a tile may hold")
	errDamaged  = errors.New("damaged")
)

// Decode reads the layers of an unpacked tile. The memory taken is at most a few
// dozen times the tile's size.
func Decode(data []byte) ([]*Layer, error) {
	if len(data) > maxSize {
		return nil, fmt.Errorf("vector tile of %d bytes: %w", len(data), errTooLarge)
	}
	var layers []*Layer
	left := maxFeatures
	err := fields(data, func(number protowire.Number, raw []byte, _ uint64) error {
		if number != 3 {
			return nil
		}
		layer, err := decodeLayer(raw, &left)
		if layers = append(layers, layer); len(layers) > maxLayers {
			return errTooLarge
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("vector tile: %w", err)
	}
	return layers, nil
}

// fields calls with each field of a message: the bytes of one with a length, the
// number of any other.
func fields(data []byte, each func(protowire.Number, []byte, uint64) error) error {
	for len(data) > 0 {
		number, kind, n := protowire.ConsumeTag(data)
		if n < 0 {
			return protowire.ParseError(n)
		}
		data = data[n:]
		var raw []byte
		var plain uint64
		switch kind {
		case protowire.BytesType:
			raw, n = protowire.ConsumeBytes(data)
		case protowire.VarintType:
			plain, n = protowire.ConsumeVarint(data)
		case protowire.Fixed64Type:
			plain, n = protowire.ConsumeFixed64(data)
		case protowire.Fixed32Type:
			var short uint32
			short, n = protowire.ConsumeFixed32(data)
			plain = uint64(short)
		default:
			return errDamaged
		}
		if n < 0 {
			return protowire.ParseError(n)
		}
		data = data[n:]
		if err := each(number, raw, plain); err != nil {
			return err
		}
	}
	return nil
}

// decodeLayer reads a layer; left is how many features the tile may still have.
func decodeLayer(data []byte, left *int) (*Layer, error) {
	layer := &Layer{Extent: 4096}
	err := fields(data, func(number protowire.Number, raw []byte, plain uint64) error {
		var err error
		switch number {
		case 1:
			layer.Name = string(raw)
		case 2:
			if *left--; *left < 0 {
				return errTooLarge
			}
			feature := Feature{layer: layer}
			err = feature.decode(raw)
			layer.Features = append(layer.Features, feature)
		case 3:
			layer.keys = append(layer.keys, string(raw))
		case 4:
			var v value
			v, err = decodeValue(raw)
			layer.values = append(layer.values, v)
		case 5:
			layer.Extent = int(min(plain, 1<<20))
		}
		if max(len(layer.keys), len(layer.values)) > maxEntries {
			return errTooLarge
		}
		return err
	})
	if err == nil && layer.Extent == 0 {
		err = fmt.Errorf("layer without extent: %w", errDamaged)
	}
	return layer, err
}

func decodeValue(data []byte) (v value, err error) {
	err = fields(data, func(number protowire.Number, raw []byte, plain uint64) error {
		switch number {
		case 1:
			v.text = string(raw)
		case 2:
			v.number = float64(math.Float32frombits(uint32(plain)))
		case 3:
			v.number = math.Float64frombits(plain)
		case 4:
			v.number = float64(int64(plain))
		case 5, 7:
			v.number = float64(plain)
		case 6:
			v.number = float64(protowire.DecodeZigZag(plain))
		}
		return nil
	})
	return v, err
}

func (f *Feature) decode(data []byte) error {
	var geometry []uint32
	err := fields(data, func(number protowire.Number, raw []byte, plain uint64) error {
		var err error
		switch number {
		case 2:
			f.tags, err = packed(raw)
		case 3:
			f.Kind = Kind(min(plain, 255))
		case 4:
			geometry, err = packed(raw)
		}
		return err
	})
	if err != nil {
		return err
	}
	f.Paths, err = decodeGeometry(f.Kind, geometry)
	return err
}

// packed reads a list of 32-bit numbers.
func packed(data []byte) ([]uint32, error) {
	var out []uint32
	for len(data) > 0 {
		v, n := protowire.ConsumeVarint(data)
		if n < 0 {
			return nil, protowire.ParseError(n)
		}
		out, data = append(out, uint32(v)), data[n:]
	}
	return out, nil
}
