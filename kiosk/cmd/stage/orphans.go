package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// adopt makes the processes ours whose parents end before them: a session that has
// lost its screen must not keep the devices from the next one.
func adopt() error {
	if err := unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("adopt orphans: %w", err)
	}
	return nil
}

// endOrphans ends what is ours since its parent has ended.
func endOrphans() {
	lists, _ := filepath.Glob("/proc/self/task/*/children") //nolint:errcheck // the pattern is right
	for _, list := range lists {
		text, _ := os.ReadFile(list) //nolint:errcheck // the thread has ended
		for pid := range strings.FieldsSeq(string(text)) {
			if n, err := strconv.Atoi(pid); err == nil {
				_ = syscall.Kill(n, syscall.SIGKILL) // it may have ended
			}
		}
	}
}
