// Command kubernetes-oracle says what an API server makes of manifests.
//
// It reads one JSON request a line and writes one JSON answer a line. Custom resources are checked
// against the definitions that definitions.go names, with the API server's own libraries; objects
// of Kubernetes itself are decoded strictly.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"log"
	"os"
)

// largest is the longest request that is read.
const largest = 16 << 20

// request is a file of manifests.
type request struct {
	Manifest string `json:"manifest"`
}

// answer is what an API server would say against its objects.
type answer struct {
	OK      bool     `json:"ok"`
	Objects int      `json:"objects"`
	Errors  []string `json:"errors"`
}

func main() {
	log.SetFlags(0)

	server, err := newServer()
	if err != nil {
		log.Fatal(err)
	}

	if err := serve(server, os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func serve(server *server, in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, largest)

	answers := json.NewEncoder(out)
	answers.SetEscapeHTML(false)

	for lines.Scan() {
		var asked request
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			return err
		}

		if err := answers.Encode(server.answer(asked)); err != nil {
			return err
		}
	}

	return lines.Err()
}
