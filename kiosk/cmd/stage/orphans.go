package main

import (
	"errors"
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

// endOrphans ends what is ours since its parent has ended, and what becomes ours by
// that, until nobody is left.
func endOrphans() {
	for {
		for _, pid := range children() {
			_ = syscall.Kill(pid, syscall.SIGKILL) // it may have ended
		}
		if _, err := syscall.Wait4(-1, nil, 0, nil); err != nil && !errors.Is(err, syscall.EINTR) {
			return
		}
	}
}

// children are the processes whose parent we are.
func children() (pids []int) {
	lists, _ := filepath.Glob("/proc/self/task/*/children") //nolint:errcheck // the pattern is right
	for _, list := range lists {
		text, _ := os.ReadFile(list) //nolint:errcheck // the thread has ended
		for field := range strings.FieldsSeq(string(text)) {
			if pid, err := strconv.Atoi(field); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}
