# convwalk: build, install, test.
PREFIX ?= /usr/local

build:
	swift build -c release --static-swift-stdlib

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/convwalk $(DESTDIR)$(PREFIX)/bin/convwalk

test:
	swift test -c release -Xswiftc -enable-testing

.PHONY: build install test
