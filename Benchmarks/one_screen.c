/* The least that a C program with ncurses must do to show one screen: what a first frame is measured against.
   cc -O2 one_screen.c -o one_screen -lncursesw -ltinfo */
#include <locale.h>
#include <ncurses.h>

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    for (int row = 0; row < LINES - 1; row++)
        for (int column = 0; column < COLS; column += 5)
            mvprintw(row, column, "%4d", row * COLS + column);
    mvaddstr(LINES - 1, 1, "q leave");
    refresh();
    int position = 0;
    for (int key = getch(); key != 'q'; key = getch()) {
        mvprintw(0, 0, "%4d", ++position);
        refresh();
    }
    endwin();
    return 0;
}
