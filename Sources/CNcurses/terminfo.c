// Questions to terminfo. Here and nowhere else, as <term.h> defines hundreds of short names.

#include "CNcurses.h"

#include <string.h>
#include <term.h>
#include <unistd.h>

enum cn_terminfo cn_terminfo_load(const char *name) {
  int found = 0;
  // It refuses descriptions that it has read too: those of paper, and those of no terminal in particular.
  if (setupterm(name, STDOUT_FILENO, &found) != OK && found != 1) return CN_TERMINFO_UNKNOWN;
  if (tigetflag("gn") > 0) return CN_TERMINFO_GENERIC;
  if (tigetflag("hc") > 0) return CN_TERMINFO_HARDCOPY;
  const char *move = cn_terminfo_string("cup");
  return move != NULL && *move != '\0' ? CN_TERMINFO_USABLE : CN_TERMINFO_NO_CURSOR_ADDRESSING;
}

const char *cn_terminfo_string(const char *capability) {
  const char *string = tigetstr(capability);
  return string == (const char *)-1 ? NULL : string;
}

bool cn_terminfo_flag(const char *capability) { return tigetflag(capability) > 0; }

int cn_terminfo_number(const char *capability) {
  const int number = tigetnum(capability);
  return number < 0 ? -1 : number;
}

size_t cn_terminfo_strip(const char *string, char *buffer, size_t capacity) {
  size_t length = 0;
  while (string != NULL && *string != '\0' && length < capacity) {
    const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;
    if (end != NULL) {
      string = end + 1;
    } else {
      buffer[length++] = *string++;
    }
  }
  return length;
}

size_t cn_terminfo_colour(const char *capability, int colour, char *buffer, size_t capacity) {
  const char *set = cn_terminfo_string(capability);
  return set == NULL ? 0 : cn_terminfo_strip(tiparm(set, colour), buffer, capacity);
}

size_t cn_terminfo_move(int row, int column, char *buffer, size_t capacity) {
  const char *move = cn_terminfo_string("cup");
  return move == NULL ? 0 : cn_terminfo_strip(tiparm(move, row, column), buffer, capacity);
}
