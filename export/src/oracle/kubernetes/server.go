package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	"k8s.io/apimachinery/pkg/util/validation/field"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/kubernetes/scheme"
	strictjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

// server knows every kind that it accepts.
type server struct {
	custom  map[schema.GroupVersionKind]*customResource
	builtIn runtime.Decoder
}

func newServer() (*server, error) {
	s := &server{
		custom:  map[schema.GroupVersionKind]*customResource{},
		builtIn: serializer.NewCodecFactory(scheme.Scheme, serializer.EnableStrict).UniversalDeserializer(),
	}

	for _, each := range releases {
		texts, err := each.files()
		if err != nil {
			return nil, err
		}

		for _, text := range texts {
			if err := s.define(text); err != nil {
				return nil, fmt.Errorf("%s: %w", each.module, err)
			}
		}
	}

	return s, nil
}

func (s *server) answer(asked request) answer {
	said := answer{Errors: []string{}}

	documents, err := split(asked.Manifest)
	if err != nil {
		said.Errors = append(said.Errors, err.Error())
	}

	for _, document := range documents {
		said.Objects++
		said.Errors = append(said.Errors, s.against(document)...)
	}

	said.OK = len(said.Errors) == 0 && said.Objects > 0

	return said
}

// split gives the documents that are not empty.
func split(text string) ([][]byte, error) {
	var documents [][]byte

	reader := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewBufferString(text)))

	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return documents, nil
		}

		if err != nil {
			return documents, err
		}

		var content any
		if err := yaml.Unmarshal(document, &content); err != nil || content != nil {
			documents = append(documents, document)
		}
	}
}

// against says what speaks against one object.
func (s *server) against(document []byte) []string {
	object, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return []string{err.Error()}
	}

	var head metav1.PartialObjectMetadata
	if err := json.Unmarshal(object, &head); err != nil {
		return []string{err.Error()}
	}

	kind := head.GroupVersionKind()
	title := fmt.Sprintf("%s %s: ", kind.Kind, head.Name)

	var found []string
	if custom, known := s.custom[kind]; known {
		found = append(custom.against(object), metadata(head, custom.namespaced)...)
		found = append(found, unknownMetadata(object)...)
	} else {
		found = append(s.decode(object, kind), metadata(head, head.Namespace != "")...)
	}

	for i := range found {
		found[i] = title + found[i]
	}

	return found
}

func (s *server) decode(object []byte, kind schema.GroupVersionKind) []string {
	if !scheme.Scheme.Recognizes(kind) {
		return []string{fmt.Sprintf("no kind %q in %q", kind.Kind, kind.GroupVersion())}
	}

	if _, _, err := s.builtIn.Decode(object, nil, nil); err != nil {
		return []string{err.Error()}
	}

	return nil
}

// metadata checks names, labels and annotations. An object without a namespace gets one from
// whoever applies it.
func metadata(head metav1.PartialObjectMetadata, namespaced bool) []string {
	own := head.ObjectMeta
	if namespaced && own.Namespace == "" {
		own.Namespace = metav1.NamespaceDefault
	}

	return texts(validation.ValidateObjectMeta(
		&own, namespaced, validation.NameIsDNSSubdomain, field.NewPath("metadata")))
}

// unknownMetadata names what object metadata does not have; the schemas of custom resources say
// nothing of it.
func unknownMetadata(object []byte) []string {
	var outer struct {
		Metadata json.RawMessage `json:"metadata"`
	}
	if err := json.Unmarshal(object, &outer); err != nil {
		return []string{err.Error()}
	}

	if len(outer.Metadata) == 0 {
		return []string{"metadata is missing"}
	}

	unknown, err := strictjson.UnmarshalStrict(outer.Metadata, &metav1.ObjectMeta{})

	var found []string
	for _, each := range append(unknown, err) {
		if each != nil {
			found = append(found, "metadata: "+each.Error())
		}
	}

	return found
}

func texts(list field.ErrorList) []string {
	var all []string
	for _, each := range list {
		all = append(all, each.Error())
	}

	return all
}
