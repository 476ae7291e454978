package fr.guichet.web.templates;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * Invented values of what pages are drawn from: texts, numbers, enums, lists, and records of those.
 *
 * @param isFull whether there is one of everything, else nothing of anything
 * @param choice which value of each enum, counted from 0 and around
 */
record Samples(boolean isFull, int choice) {

    /** @throws IllegalArgumentException when a page is drawn from something else, too */
    Object of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> isFull ? List.of(of(list.getActualTypeArguments()[0])) : List.of();
            case Class<?> known -> ofClass(known);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private Object ofClass(Class<?> type) {
        if (type.isRecord()) {
            return ofRecord(type);
        }
        if (type.isEnum()) {
            Object[] values = type.getEnumConstants();
            return values[choice % values.length];
        }
        return switch (type.getName()) {
            case "java.lang.String" -> isFull ? "1" : "";
            case "int" -> isFull ? 1 : 0;
            case "long" -> isFull ? 1L : 0L;
            case "boolean" -> isFull;
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private Object ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(RecordComponent::getGenericType)
                .map(this::of)
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type, e);
        }
    }
}
