package fake_test

import (
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/storetest"
)

func TestQueueBook(t *testing.T) {
	t.Parallel()
	storetest.QueueBook(t, func(*testing.T) kiosk.QueueBook { return new(fake.QueueBook) })
}
