package io.groundplan.model.topology;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Gives an id another spelling wherever an element holds it: its own, in references, in keys of
 * maps. Walks the components of the records, so that no record can forget one of its references;
 * what holds no such id is the same object afterwards.
 */
record Renaming(ElementId from, ElementId to) {

  Element in(Element element) {
    return (Element) value(element);
  }

  private Object value(Object value) {
    return switch (value) {
      case ElementId id -> id.equals(from) ? to : id;
      case Optional<?> optional -> optional(optional);
      case List<?> list -> list(list);
      case SequencedMap<?, ?> map -> map(map);
      case PlainValue plain -> plain;
      case Record part when part.getClass().getPackage().equals(Element.class.getPackage()) ->
          part(part);
      default -> value;
    };
  }

  private Object optional(Optional<?> optional) {
    if (optional.isEmpty()) {
      return optional;
    }
    Object renamed = value(optional.get());
    return renamed.equals(optional.get()) ? optional : Optional.of(renamed);
  }

  private Object list(List<?> list) {
    List<?> renamed = list.stream().map(this::value).toList();
    return renamed.equals(list) ? list : renamed;
  }

  private Object map(SequencedMap<?, ?> map) {
    LinkedHashMap<Object, Object> renamed = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = value(entry.getKey());
      Object item = value(entry.getValue());
      same &= key.equals(entry.getKey()) && item.equals(entry.getValue());
      renamed.put(key, item);
    }
    return same ? map : renamed;
  }

  private Record part(Record part) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    Object[] before = Arrays.stream(components).map(component -> read(component, part)).toArray();
    Object[] after = Arrays.stream(before).map(this::value).toArray();
    return Arrays.equals(before, after) ? part : made(part.getClass(), components, after);
  }

  private static Object read(RecordComponent component, Record part) {
    try {
      return component.getAccessor().invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("a record's accessor gives its component", e);
    }
  }

  private static Record made(
      Class<? extends Record> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record is made of its components", e);
    }
  }
}
