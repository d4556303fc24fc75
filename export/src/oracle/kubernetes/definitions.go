package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// release is a released Go module in which a project keeps its CustomResourceDefinitions. Nothing
// of its code is built: the module is where they can be had with a checksum.
type release struct {
	module  string
	version string
	sum     string
	folders []string
}

var releases = []release{
	{
		module:  "github.com/cilium/cilium",
		version: "v1.20.0",
		sum:     "h1:ChjrRtiDjtLKe0FkygGTMxEIUtqQh5lEXZL+bLfeb1I=",
		folders: []string{
			"pkg/k8s/apis/cilium.io/client/crds/v2",
			"pkg/k8s/apis/cilium.io/client/crds/v2alpha1",
		},
	},
	{
		module:  "go.universe.tf/metallb",
		version: "v0.16.1",
		sum:     "h1:iVtjCslcUFMOEvuNeAyW2ygZxyW+6YjnNcEuCTOZezc=",
		folders: []string{"config/crd/bases"},
	},
	{
		module:  "sigs.k8s.io/gateway-api",
		version: "v1.6.1",
		sum:     "h1:mock6phZbI6rvZerwrVNk7hVNymQgHo+6sJ81Ia7ftY=",
		folders: []string{"config/crd/standard"},
	},
	{
		module:  "github.com/envoyproxy/gateway",
		version: "v1.8.0",
		sum:     "h1:pn5TYSteO1zZjUMPVXGY7ayFDhZAZZWAQ+yDgVzj78o=",
		folders: []string{"charts/gateway-helm/charts/crds/crds/generated"},
	},
	{
		module:  "github.com/cert-manager/cert-manager",
		version: "v1.21.1",
		sum:     "h1:0LttV37Q5c2CBNoHkjuI8sLKTXWZDC2SwQkxrBMKV9w=",
		folders: []string{"deploy/crds"},
	},
	{
		module:  "tailscale.com",
		version: "v1.102.3",
		sum:     "h1:M1czCAtMuIcg+2Z+FBPbJyAk3ZEQGEFKnvHthtE1c6M=",
		folders: []string{"cmd/k8s-operator/deploy/crds"},
	},
	{
		module:  "sigs.k8s.io/external-dns",
		version: "v0.20.0",
		sum:     "h1:rJ4Q5c32NStvI8J+u2nyM4bcKxZG4g1NLPL0p994U9M=",
		folders: []string{"config/crd/standard"},
	},
}

// files gives the texts of the definitions, from the module cache or the module proxy.
func (r release) files() ([][]byte, error) {
	folder, err := r.download()
	if err != nil {
		return nil, fmt.Errorf("%s@%s: %w", r.module, r.version, err)
	}

	var texts [][]byte

	for _, inside := range r.folders {
		names, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(inside), "*.yaml"))
		if err != nil {
			return nil, err
		}

		if len(names) == 0 {
			return nil, fmt.Errorf("%s@%s has no definitions in %s", r.module, r.version, inside)
		}

		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}

			texts = append(texts, text)
		}
	}

	return texts, nil
}

func (r release) download() (string, error) {
	command := exec.Command("go", "mod", "download", "-json", r.module+"@"+r.version)
	command.Dir = os.TempDir() // outside of any module, whose go.sum would be changed
	output, failure := command.Output()

	var downloaded struct{ Dir, Sum, Error string }
	if err := json.Unmarshal(output, &downloaded); err != nil {
		return "", fmt.Errorf("go mod download: %w", failure)
	}

	if downloaded.Error != "" {
		return "", fmt.Errorf("go mod download: %s", downloaded.Error)
	}

	if downloaded.Sum != r.sum {
		return "", fmt.Errorf("its checksum is %s, not %s", downloaded.Sum, r.sum)
	}

	return downloaded.Dir, nil
}
