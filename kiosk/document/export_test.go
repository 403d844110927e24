package document

// OnEnd has f called with the peak resident memory, in bytes, of every worker
// that ends from now on.
func (d *Documents) OnEnd(f func(peak int64)) { d.onEnd = f }

// Confine and Walled are what every worker is put through.
var (
	Confine = confine
	Walled  = walled
)
