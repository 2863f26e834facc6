/// What Swift needs of ncursesw, and the few things about a terminal that must be done in C.
///
/// ncurses is only used for output here: keys are read with read(2) and decoded in Swift.
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

// MARK: What Swift cannot import, or refuses because it is a global variable

static const attr_t cn_bold = A_BOLD;
static const attr_t cn_dim = A_DIM;
static const attr_t cn_reverse = A_REVERSE;
static const attr_t cn_underline = A_UNDERLINE;

static inline WINDOW *cn_window(void) { return stdscr; }
static inline int cn_colour_count(void) { return COLORS; }

/// Starts curses on standard output; curses never reads, so that is its input too.
static inline SCREEN *cn_newterm(const char *name) { return newterm(name, stdout, stdout); }

/// Makes the next `doupdate` draw the whole screen, whatever is thought to be on it.
static inline void cn_redraw_whole(void) { clearok(curscr, TRUE); }

/// Puts one scalar into a window without moving its cursor, so the last cell does not scroll.
static inline void cn_put(WINDOW *window, int row, int column, uint32_t scalar, attr_t attributes, int pair) {
  const wchar_t text[2] = {(wchar_t)scalar, L'\0'};
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wchnstr(window, row, column, &cell, 1);
}

// MARK: terminfo.c

/// What `cn_terminfo_load` found.
enum cn_terminfo {
  CN_TERMINFO_USABLE,
  CN_TERMINFO_UNKNOWN,
  CN_TERMINFO_GENERIC,
  CN_TERMINFO_HARDCOPY,
  CN_TERMINFO_NO_CURSOR_ADDRESSING,
};

/// Loads a description of a terminal and says whether a screen can be drawn on it. Sends nothing.
enum cn_terminfo cn_terminfo_load(const char *name);

/// The string of a capability of the terminal loaded last, or NULL.
const char *cn_terminfo_string(const char *capability);

/// Whether the terminal loaded last has a flag set.
bool cn_terminfo_flag(const char *capability);

/// The number of a capability of the terminal loaded last, or -1.
int cn_terminfo_number(const char *capability);

/// The string by which a capability sets a colour, without its padding; the length that was written into `buffer`.
size_t cn_terminfo_colour(const char *capability, int colour, char *buffer, size_t capacity);

/// The string that moves the cursor, without its padding; the length that was written into `buffer`.
size_t cn_terminfo_move(int row, int column, char *buffer, size_t capacity);

/// Copies a string without its padding ($<5>); the length that was written into `buffer`.
size_t cn_terminfo_strip(const char *string, char *buffer, size_t capacity);

// MARK: guard.c

/// Remembers the modes of the terminal that keys come from and of the one that is drawn on.
///
/// False if one of them is no terminal.
bool cn_guard_remember(int keys, int screen);

/// Sets what is sent to leave the screen: final bytes, as a crash handler cannot work any out.
void cn_guard_prepare(const char *reset, size_t length);

/// From now on a crash or exit() leaves the screen first.
void cn_guard_arm(void);

/// Sets whether the screen is ours at the moment: not while the program is stopped.
void cn_guard_set_screen_ours(bool ours);

/// Whether the screen is ours.
bool cn_guard_is_screen_ours(void);

/// Puts the remembered modes back, unless the terminal belongs to another job.
void cn_guard_restore_modes(void);

/// Leaves the screen with nothing but write(2) and tcsetattr(3), if it is ours.
void cn_guard_leave(void);

/// Takes the crash handlers away and lets out what was written to standard error in the meantime.
void cn_guard_disarm(void);

/// Whether the terminal belongs to another job now, so that it must not be touched.
bool cn_guard_in_background(void);

/// Sets the terminal so that each key is read at once and as it is. Ctrl-S and Ctrl-Q keep their work.
void cn_guard_read_keys(void);

/// Keeps what is written to a standard error that is a terminal until the screen is left.
void cn_guard_hold_messages(void);

// MARK: signals.c

/// From now on the signals that concern a terminal program are noted instead of acted on.
///
/// Returns the descriptor that becomes readable when there is one, or -1.
int cn_signals_open(void);

/// Gives every signal the disposition back that it had.
void cn_signals_close(void);

/// Empties the descriptor; what was noted stays noted.
void cn_signals_drain(void);

/// Whether a signal was noted since it was last asked for; it is forgotten then.
bool cn_signals_take(int signal);

/// The signal that asks the program to end, or 0. It stays noted.
int cn_signals_ending(void);

/// Stops this process, or its whole job, as if it had never handled the signal.
///
/// False if it was not stopped: the signal was ignored from the start, or nobody could wake it.
bool cn_signals_stop(int signal, bool whole_job);

/// Ends this process by a signal.
_Noreturn void cn_signals_die(int signal);

/// Moves a descriptor out of the way of the standard three, and has it closed on exec; -1 if it cannot.
int cn_above_standard(int descriptor);

#endif
