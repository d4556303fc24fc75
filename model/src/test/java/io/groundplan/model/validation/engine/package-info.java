/** Every rule against its own golden, and the engine that asks them. Fixtures are YAML files. */
@NullMarked
package io.groundplan.model.validation.engine;

import org.jspecify.annotations.NullMarked;
