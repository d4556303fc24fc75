// Command talos-oracle says what Talos makes of machine configuration patches.
//
// It reads one JSON request a line and writes one JSON answer a line. For each request it makes
// the configuration that "talosctl gen config" would make, applies the patches in their order,
// reads the result again and validates it. Which minor version of Talos answers depends on the
// go.mod that the program was built with; see README.md.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"log"
	"os"
)

// largest is the longest request that is read; patches are a few kilobytes.
const largest = 16 << 20

func main() {
	log.SetFlags(0)

	if err := serve(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func serve(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, largest)

	answers := json.NewEncoder(out)
	answers.SetEscapeHTML(false)

	generator := newGenerator()

	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			return err
		}

		if err := answers.Encode(generator.answer(asked)); err != nil {
			return err
		}
	}

	return lines.Err()
}
