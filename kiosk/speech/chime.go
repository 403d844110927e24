package speech

import (
	"bytes"
	"encoding/binary"
	"math"
)

const (
	sampleRate = 22050
	loudness   = 0.3 // of full scale
	noteTime   = 0.24
)

// chime gives two falling notes (E5, C5) that fade away, as a WAV file: 16 bit,
// one channel.
func chime() []byte {
	var samples []int16
	for _, pitch := range []float64{659.26, 523.25} {
		for i := range int(noteTime * sampleRate) {
			t := float64(i) / sampleRate
			attack := math.Min(1, t/0.01) // without it the note clicks
			fade := math.Exp(-6*t) * math.Min(1, (noteTime-t)/0.02)
			samples = append(samples, int16(loudness*math.MaxInt16*attack*fade*math.Sin(2*math.Pi*pitch*t)))
		}
	}
	return wav(samples)
}

// wav writes RIFF WAVE with PCM samples.
func wav(samples []int16) []byte {
	const bytesPerSample, headerRest = 2, 36
	size := uint32(bytesPerSample * len(samples))
	var b bytes.Buffer
	for _, field := range []any{
		[]byte("RIFF"), headerRest + size, []byte("WAVEfmt "),
		uint32(16), uint16(1), uint16(1), uint32(sampleRate), uint32(bytesPerSample * sampleRate), uint16(bytesPerSample), uint16(16),
		[]byte("data"), size, samples,
	} {
		_ = binary.Write(&b, binary.LittleEndian, field) // into memory
	}
	return b.Bytes()
}
