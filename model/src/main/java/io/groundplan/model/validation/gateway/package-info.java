/** Rules about gateways, services and TLS (GP6xx). They follow the Gateway API. */
@NullMarked
package io.groundplan.model.validation.gateway;

import org.jspecify.annotations.NullMarked;
