package io.groundplan.app.search;

import io.groundplan.model.topology.Element;

/**
 * An object that was found.
 *
 * @param element the object
 * @param detail why: its id, or an address or range of it
 */
public record Match(Element element, String detail) {}
