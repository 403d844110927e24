// Package document works on patrons' documents: it tells what a file is, draws
// pages, picks pages, and joins scans, for any file that anybody brings on a
// stick.
//
// The work is done by a child process, which is this same program started
// again with WorkerArg; one child does one job and ends. A child
//
//   - is handed the file's bytes on its standard input and answers on its
//     standard output: it opens no file once it has been given a job;
//   - runs PDFium as WebAssembly, with no file system mounted and a memory limit;
//   - is bounded in memory, time, open files and file size (setrlimit), cannot
//     gain privileges (PR_SET_NO_NEW_PRIVS) or be read by others (PR_SET_DUMPABLE);
//   - has no environment and no network, and its root is an empty directory
//     that no longer exists, where the system permits user namespaces; where it
//     does not, the child runs without these two walls and the rest stands;
//   - is killed with its process group when the deadline passes.
//
// The next child is started ahead, with PDFium compiled and waiting, so that a
// page is drawn without waiting for a process to start.
//
// The package must not know of the screen, sticks, printers or scanners, and
// never logs: a file's name and content stay in the visit.
package document
