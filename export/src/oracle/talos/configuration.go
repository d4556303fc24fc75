package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/go-multierror"
	"github.com/siderolabs/talos/pkg/machinery/config"
	"github.com/siderolabs/talos/pkg/machinery/config/configloader"
	"github.com/siderolabs/talos/pkg/machinery/config/configpatcher"
	"github.com/siderolabs/talos/pkg/machinery/config/encoder"
	"github.com/siderolabs/talos/pkg/machinery/config/generate"
	"github.com/siderolabs/talos/pkg/machinery/config/generate/secrets"
	"github.com/siderolabs/talos/pkg/machinery/config/machine"
	"github.com/siderolabs/talos/pkg/machinery/config/validation"
)

// request is one machine configuration to be made.
type request struct {
	// Contract is the version that the base is made for, such as "v1.12": what
	// "talosctl gen config --talos-version" takes.
	Contract string `json:"contract"`
	// Kubernetes is the version of Kubernetes, such as "1.35.0".
	Kubernetes string `json:"kubernetes"`
	// Type is "controlplane" or "worker".
	Type string `json:"type"`
	// Patches are texts of YAML, applied in this order.
	Patches []string `json:"patches"`
}

// answer is what Talos says of it.
type answer struct {
	OK       bool     `json:"ok"`
	Errors   []string `json:"errors"`
	Warnings []string `json:"warnings"`
	// Merged is the configuration as YAML, as far as it could be made.
	Merged string `json:"merged"`
}

// metal is the stage that knows of installing to a disk.
type metal struct{}

func (metal) String() string        { return "metal" }
func (metal) RequiresInstall() bool { return true }
func (metal) InContainer() bool     { return false }

// generator keeps the secrets of each contract: making keys costs more than all else.
type generator struct {
	secrets map[string]*secrets.Bundle
}

func newGenerator() *generator {
	return &generator{secrets: map[string]*secrets.Bundle{}}
}

func (g *generator) answer(asked request) answer {
	merged, warnings, err := g.merged(asked)

	return answer{
		OK:       err == nil,
		Errors:   messages(err),
		Warnings: append([]string{}, warnings...),
		Merged:   string(merged),
	}
}

func (g *generator) merged(asked request) ([]byte, []string, error) {
	base, err := g.base(asked)
	if err != nil {
		return nil, nil, fmt.Errorf("base: %w", err)
	}

	patches, err := load(asked.Patches)
	if err != nil {
		return nil, nil, err
	}

	patched, err := configpatcher.Apply(configpatcher.WithBytes(base), patches)
	if err != nil {
		return nil, nil, fmt.Errorf("applying: %w", err)
	}

	text, err := patched.Bytes()
	if err != nil {
		return nil, nil, fmt.Errorf("writing: %w", err)
	}

	// Read again from its text, so that every document passes the strict decoder.
	read, err := configloader.NewFromBytes(text)
	if err != nil {
		return text, nil, fmt.Errorf("reading: %w", err)
	}

	warnings, err := read.Validate(metal{}, validation.WithLocal())

	return text, warnings, err
}

// load takes each patch by itself, because an error must name the patch.
func load(texts []string) ([]configpatcher.Patch, error) {
	patches := make([]configpatcher.Patch, 0, len(texts))

	for i, text := range texts {
		patch, err := configpatcher.LoadPatch([]byte(text))
		if err != nil {
			return nil, fmt.Errorf("patch %d: %w", i+1, err)
		}

		patches = append(patches, patch)
	}

	return patches, nil
}

func (g *generator) base(asked request) ([]byte, error) {
	contract, err := config.ParseContractFromVersion(asked.Contract)
	if err != nil {
		return nil, err
	}

	role, err := machine.ParseType(asked.Type)
	if err != nil {
		return nil, err
	}

	keys, err := g.keys(contract)
	if err != nil {
		return nil, err
	}

	input, err := generate.NewInput("oracle", "https://192.0.2.254:6443", asked.Kubernetes,
		generate.WithVersionContract(contract),
		generate.WithSecretsBundle(keys),
		generate.WithInstallDisk("/dev/sda"),
	)
	if err != nil {
		return nil, err
	}

	base, err := input.Config(role)
	if err != nil {
		return nil, err
	}

	return base.EncodeBytes(encoder.WithComments(encoder.CommentsDisabled))
}

func (g *generator) keys(contract *config.VersionContract) (*secrets.Bundle, error) {
	if keys, made := g.secrets[contract.String()]; made {
		return keys, nil
	}

	keys, err := secrets.NewBundle(secrets.NewFixedClock(time.Now()), contract)
	if err == nil {
		g.secrets[contract.String()] = keys
	}

	return keys, err
}

// messages takes an error apart into those it consists of.
func messages(err error) []string {
	if err == nil {
		return []string{}
	}

	var several *multierror.Error
	if !errors.As(err, &several) {
		return strings.Split(err.Error(), "\n")
	}

	all := []string{}
	for _, each := range several.Errors {
		all = append(all, messages(each)...)
	}

	return all
}
