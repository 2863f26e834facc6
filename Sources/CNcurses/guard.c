// Leaves the terminal as it was found, also when the program crashes.
//
// A crash handler may not call curses, allocate or take a lock. What it has to send is therefore prepared at
// the start, and it uses only calls that POSIX declares safe in a signal handler.

#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGFPE, SIGBUS};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

static struct {
  int keys, screen;
  struct termios keys_modes, screen_modes;
  char reset[512];
  size_t reset_length;
  volatile sig_atomic_t armed, screen_is_ours, holding;
  int messages, held;
  struct sigaction previous[crash_count];
} guard;

static char crash_stack[64 * 1024];
static stack_t previous_stack;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    const ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      // Someone has made the terminal not to wait for; it is waited for here.
      struct pollfd room = {.fd = descriptor, .events = POLLOUT};
      poll(&room, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      return;
    }
  }
}

bool cn_guard_in_background(void) {
  const pid_t foreground = tcgetpgrp(guard.keys);
  return foreground > 0 && foreground != getpgrp();
}

bool cn_guard_remember(int keys, int screen) {
  guard.keys = keys;
  guard.screen = screen;
  return tcgetattr(keys, &guard.keys_modes) == 0 && tcgetattr(screen, &guard.screen_modes) == 0;
}

void cn_guard_prepare(const char *reset, size_t length) {
  if (length > sizeof guard.reset) length = sizeof guard.reset;
  memcpy(guard.reset, reset, length);
  guard.reset_length = length;
}

void cn_guard_set_screen_ours(bool ours) { guard.screen_is_ours = ours; }

bool cn_guard_is_screen_ours(void) { return guard.screen_is_ours; }

void cn_guard_restore_modes(void) {
  if (cn_guard_in_background()) return;
  while (tcsetattr(guard.screen, TCSADRAIN, &guard.screen_modes) != 0 && errno == EINTR) continue;
  while (tcsetattr(guard.keys, TCSADRAIN, &guard.keys_modes) != 0 && errno == EINTR) continue;
}

void cn_guard_leave(void) {
  if (!guard.screen_is_ours) return;
  guard.screen_is_ours = false;
  // A job in the background may be stopped for writing; this last word must get through.
  sigset_t touching, before;
  sigemptyset(&touching);
  sigaddset(&touching, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &touching, &before);
  write_all(guard.screen, guard.reset, guard.reset_length);
  cn_guard_restore_modes();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cn_guard_read_keys(void) {
  struct termios raw = guard.keys_modes;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | PARMRK);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  raw.c_oflag &= ~(tcflag_t)ONLCR;
#ifdef TABDLY
  raw.c_oflag &= ~(tcflag_t)TABDLY;
#endif
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  while (tcsetattr(guard.keys, TCSADRAIN, &raw) != 0 && errno == EINTR) continue;
}

// MARK: Messages

void cn_guard_hold_messages(void) {
  int ends[2];
  if (guard.holding || !isatty(STDERR_FILENO) || pipe(ends) != 0) return;
  guard.held = cn_above_standard(ends[0]);
  guard.messages = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  const bool ready = guard.held >= 0 && guard.messages >= 0;
  // Neither end may block: what does not fit into the pipe is lost rather than waited for.
  if (ready && fcntl(guard.held, F_SETFL, O_NONBLOCK) == 0 && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0
      && dup2(ends[1], STDERR_FILENO) >= 0) {
    guard.holding = true;
  } else {
    if (guard.held >= 0) close(guard.held);
    if (guard.messages >= 0) close(guard.messages);
  }
  close(ends[1]);
}

static void release_messages(void) {
  if (!guard.holding) return;
  guard.holding = false;
  dup2(guard.messages, STDERR_FILENO);
  close(guard.messages);
  char bytes[512];
  ssize_t count;
  while ((count = read(guard.held, bytes, sizeof bytes)) > 0) {
    write_all(STDERR_FILENO, bytes, (size_t)count);
  }
  close(guard.held);
}

// MARK: Crashes

static void crash(int signal, siginfo_t *info, void *context) {
  (void)context;
  cn_guard_leave();
  release_messages();
  for (int index = 0; index < crash_count; index++) {
    if (crashes[index] == signal) sigaction(signal, &guard.previous[index], NULL);
  }
  // A faulting instruction faults again when this returns, now with whoever handled it before. A signal that
  // was sent, and a trap, which is not repeated, must be raised; it is blocked until this returns.
  if (info == NULL || info->si_code <= 0 || signal == SIGTRAP) raise(signal);
}

static void leave_at_exit(void) {
  cn_guard_leave();
  release_messages();
}

void cn_guard_arm(void) {
  static bool registered = false;
  if (!registered) registered = atexit(leave_at_exit) == 0;
  // A stack that ran over cannot carry its own crash handler.
  const stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  const bool has_one = sigaltstack(NULL, &previous_stack) == 0 && !(previous_stack.ss_flags & SS_DISABLE);
  if (!has_one) sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_flags = SA_SIGINFO | SA_ONSTACK};
  action.sa_sigaction = crash;
  sigfillset(&action.sa_mask);
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index], &action, &guard.previous[index]);
  }
  guard.armed = true;
}

void cn_guard_disarm(void) {
  release_messages();
  if (!guard.armed) return;
  guard.armed = false;
  for (int index = 0; index < crash_count; index++) sigaction(crashes[index], &guard.previous[index], NULL);
  sigaltstack(&previous_stack, NULL);
}
