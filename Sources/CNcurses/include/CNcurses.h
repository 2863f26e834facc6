// C shims over libncursesw
