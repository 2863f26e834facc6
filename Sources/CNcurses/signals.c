// Notes signals in a handler and wakes the event loop through a pipe.
//
// The pipe only wakes: which signals came is kept beside it, so none is lost however many come.

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int handled[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
static const int endings[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
enum { handled_count = sizeof handled / sizeof handled[0] };
enum { ending_count = sizeof endings / sizeof endings[0] };

static volatile sig_atomic_t noted[NSIG];
static struct sigaction previous[handled_count];
static sigset_t previous_mask;
static bool stopping_is_ignored;
static int reading_end = -1, writing_end = -1;

static void note(int signal) {
  const int error = errno;
  noted[signal] = true;
  const ssize_t written = write(writing_end, "", 1);  // A full pipe wakes just as well.
  (void)written;
  errno = error;
}

int cn_above_standard(int descriptor) {
  if (descriptor < 0) return -1;
  if (descriptor > STDERR_FILENO) return fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 ? descriptor : -1;
  const int above = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  close(descriptor);
  return above;
}

static bool open_pipe(void) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  reading_end = cn_above_standard(ends[0]);
  writing_end = cn_above_standard(ends[1]);
  return reading_end >= 0 && writing_end >= 0 && fcntl(reading_end, F_SETFL, O_NONBLOCK) == 0
      && fcntl(writing_end, F_SETFL, O_NONBLOCK) == 0;
}

static void close_pipe(void) {
  if (reading_end >= 0) close(reading_end);
  if (writing_end >= 0) close(writing_end);
  reading_end = writing_end = -1;
}

static void set_action(int signal, void (*handler)(int), struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, before);
}

// A program started under nohup goes on without its terminal, and one started without job control cannot be
// stopped. All else that was ignored is a leftover of whoever started this program.
static bool stays_ignored(int signal, const struct sigaction *before) {
  return before->sa_handler == SIG_IGN && (signal == SIGHUP || signal == SIGTSTP);
}

int cn_signals_open(void) {
  if (!open_pipe()) {
    close_pipe();
    return -1;
  }
  sigset_t unblocked;
  sigemptyset(&unblocked);
  stopping_is_ignored = false;
  for (int index = 0; index < handled_count; index++) {
    const int signal = handled[index];
    noted[signal] = false;
    set_action(signal, note, &previous[index]);
    sigaddset(&unblocked, signal);
    if (!stays_ignored(signal, &previous[index])) continue;
    sigaction(signal, &previous[index], NULL);
    if (signal == SIGTSTP) stopping_is_ignored = true;
  }
  pthread_sigmask(SIG_UNBLOCK, &unblocked, &previous_mask);
  return reading_end;
}

void cn_signals_close(void) {
  if (reading_end < 0) return;
  for (int index = 0; index < handled_count; index++) sigaction(handled[index], &previous[index], NULL);
  pthread_sigmask(SIG_SETMASK, &previous_mask, NULL);
  close_pipe();
}

void cn_signals_drain(void) {
  char bytes[256];
  while (read(reading_end, bytes, sizeof bytes) > 0) continue;
}

bool cn_signals_take(int signal) {
  const bool was_noted = noted[signal];
  noted[signal] = false;
  return was_noted;
}

int cn_signals_ending(void) {
  for (int index = 0; index < ending_count; index++) {
    if (noted[endings[index]]) return endings[index];
  }
  return 0;
}

bool cn_signals_stop(int signal, bool whole_job) {
  if (signal == SIGTSTP && stopping_is_ignored) return false;
  struct sigaction before;
  noted[SIGCONT] = false;
  set_action(signal, SIG_DFL, &before);
  // The process sleeps in this call. In an orphaned job the system drops the signal, and it returns at once.
  if (whole_job) {
    kill(0, signal);
  } else {
    raise(signal);
  }
  sigaction(signal, &before, NULL);
  return noted[SIGCONT];
}

void cn_signals_die(int signal) {
  sigset_t unblocked;
  sigemptyset(&unblocked);
  sigaddset(&unblocked, signal);
  set_action(signal, SIG_DFL, NULL);
  pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
  raise(signal);
  _exit(128 + signal);
}
