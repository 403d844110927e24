package fake_test

import (
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/storetest"
)

func TestOutbox(t *testing.T) {
	t.Parallel()
	storetest.Outbox(t, func(*testing.T) kiosk.Outbox { return new(fake.Outbox) })
}
