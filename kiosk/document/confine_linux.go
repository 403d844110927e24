package document

import (
	"fmt"
	"os"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

const (
	memoryAllowance = 768 << 20 // bytes of address space beyond what the warm child has
	cpuSeconds      = 60
	openFiles       = 0 // more than there are: it has what it reads and writes
)

// forswear gives up gaining privileges and starts the program anew in the same
// process: the promise is kept for each thread, and only a process that has yet
// to start its threads can make it for all.
func forswear(args []string) error {
	runtime.LockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return fmt.Errorf("no new privileges: %w", err)
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find program: %w", err)
	}
	return syscall.Exec(self, append([]string{self, WorkerArg, forsworn}, args...), nil)
}

// confine is called when everything trusted has been loaded and before the
// first byte of a document is read.
func confine() error {
	mapped, err := addressSpace()
	if err != nil {
		return err
	}
	hideFiles()
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return fmt.Errorf("undumpable: %w", err)
	}
	for _, l := range []struct {
		resource int
		limit    uint64
	}{
		{unix.RLIMIT_AS, mapped + memoryAllowance},
		{unix.RLIMIT_CPU, cpuSeconds},
		{unix.RLIMIT_FSIZE, 0},
		{unix.RLIMIT_NOFILE, openFiles},
		{unix.RLIMIT_CORE, 0},
	} {
		if err := unix.Setrlimit(l.resource, &unix.Rlimit{Cur: l.limit, Max: l.limit}); err != nil {
			return fmt.Errorf("limit resource %d: %w", l.resource, err)
		}
	}
	return nil
}

// hideFiles makes an empty, deleted directory the root. It needs a user
// namespace; without one the other walls have to do.
func hideFiles() {
	dir, err := os.MkdirTemp("", "nothing")
	if err != nil {
		return
	}
	err = os.Chdir(dir)
	_ = os.Remove(dir)
	if err == nil && unix.Chroot(".") == nil {
		_ = os.Chdir("/")
	}
}

// addressSpace gives the bytes mapped now (proc(5), statm).
func addressSpace() (uint64, error) {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0, fmt.Errorf("own size: %w", err)
	}
	var pages uint64
	if _, err := fmt.Sscan(string(data), &pages); err != nil {
		return 0, fmt.Errorf("own size: %w", err)
	}
	return pages * uint64(os.Getpagesize()), nil
}

// walled gives the child its own process group and, if namespaces, its own
// network, System V IPC and users, in which it may change its root.
func walled(namespaces bool) *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Setpgid: true}
	if namespaces {
		attr.Cloneflags = syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET | syscall.CLONE_NEWIPC
		attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	return attr
}
