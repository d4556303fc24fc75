package io.groundplan.app.inspector;

import io.groundplan.app.document.DocumentSession;
import io.groundplan.app.document.Edit;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.theme.Theme;
import io.groundplan.app.work.Workers;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the inspector works with.
 *
 * @param session the document
 * @param judge all problems of a topology
 * @param problems those of the present one, as far as known
 * @param slowly does an edit that takes time to work out
 * @param workers where texts are judged
 * @param theme the present one
 */
public record Desk(
    DocumentSession session,
    Function<Topology, List<Problem>> judge,
    Supplier<List<Problem>> problems,
    Consumer<Function<EditorSnapshot, Edit>> slowly,
    Workers workers,
    Supplier<Theme> theme) {}
