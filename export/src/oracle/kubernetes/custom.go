package main

import (
	"context"
	"fmt"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	runtimeschema "k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/json"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// customResource is one served version of a custom resource.
type customResource struct {
	namespaced bool
	structure  *schema.Structural
	schema     validation.SchemaValidator
	rules      *cel.Validator
}

// define takes up the served versions of a definition; other kinds of object are passed over.
func (s *server) define(text []byte) error {
	var definition apiextensionsv1.CustomResourceDefinition
	if err := yaml.Unmarshal(text, &definition); err != nil {
		return err
	}

	if definition.Kind != "CustomResourceDefinition" {
		return nil
	}

	for _, version := range definition.Spec.Versions {
		if !version.Served {
			continue
		}

		resource, err := newCustomResource(version)
		if err != nil {
			return fmt.Errorf("%s %s: %w", definition.Name, version.Name, err)
		}

		resource.namespaced = definition.Spec.Scope == apiextensionsv1.NamespaceScoped
		s.custom[runtimeschema.GroupVersionKind{
			Group:   definition.Spec.Group,
			Version: version.Name,
			Kind:    definition.Spec.Names.Kind,
		}] = resource
	}

	return nil
}

func newCustomResource(version apiextensionsv1.CustomResourceDefinitionVersion) (*customResource, error) {
	var internal apiextensions.JSONSchemaProps
	if err := apiextensionsv1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(
		version.Schema.OpenAPIV3Schema, &internal, nil); err != nil {
		return nil, err
	}

	structure, err := schema.NewStructural(&internal)
	if err != nil {
		return nil, err
	}

	validator, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return nil, err
	}

	return &customResource{
		structure: structure,
		schema:    validator,
		rules:     cel.NewValidator(structure, true, celconfig.PerCallLimit),
	}, nil
}

// against goes the way of a new object through admission: what the schema does not know is named,
// defaults are filled in, then schema, list types and rules speak.
func (r *customResource) against(text []byte) []string {
	var object map[string]any
	if err := json.Unmarshal(text, &object); err != nil {
		return []string{err.Error()}
	}

	var errors []string

	options := schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	for _, path := range pruning.PruneWithOptions(object, r.structure, true, options) {
		errors = append(errors, "unknown field "+path)
	}

	defaulting.PruneNonNullableNullsWithoutDefaults(object, r.structure)
	defaulting.Default(object, r.structure)

	found := validation.ValidateCustomResource(nil, object, r.schema)
	found = append(found, listtype.ValidateListSetsAndMaps(nil, r.structure, object)...)

	if len(found) == 0 && r.rules != nil {
		broken, _ := r.rules.Validate(
			context.Background(), nil, r.structure, object, nil, celconfig.RuntimeCELCostBudget)
		found = append(found, broken...)
	}

	return append(errors, texts(found)...)
}
