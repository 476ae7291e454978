package fr.guichet.api.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Completes the schemas of records from their components: each is required unless it may be left out, and nullable only if {@code @Nullable}. */
final class RecordSchemas {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class.getName());

    private final Map<String, ClassInfo> records = new HashMap<>();

    RecordSchemas(IndexView index) {
        for (AnnotationInstance annotation : index.getAnnotations(SCHEMA)) {
            if (annotation.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo type = annotation.target().asClass();
                AnnotationValue name = annotation.value("name");
                records.put(name == null ? type.simpleName() : name.asString(), type);
            }
        }
    }

    /** Completes the schema of that name, if it is one of ours. */
    void complete(String name, Schema schema) {
        ClassInfo type = records.get(name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        boolean isSparse = isSparse(type.declaredAnnotation(INCLUDE));
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((property, of) -> {
            FieldInfo field = type.field(property);
            boolean mayBeAbsent = isSparse || isSparse(field.annotation(INCLUDE));
            if (!mayBeAbsent) {
                required.add(property);
                if (field.type().hasAnnotation(NULLABLE)) {
                    allowNull(of);
                }
            }
        });
        schema.setRequired(required);
    }

    private static boolean isSparse(@Nullable AnnotationInstance include) {
        return include != null && include.value().asEnum().startsWith("NON_");
    }

    /** An enumeration and a reference cannot hold null beside them, so null becomes an alternative. */
    private static void allowNull(Schema schema) {
        Schema value = OASFactory.createSchema();
        if (schema.getRef() != null) {
            value.setRef(schema.getRef());
            schema.setRef(null);
        } else if (schema.getEnumeration() != null) {
            value.setType(schema.getType());
            value.setEnumeration(schema.getEnumeration());
            schema.setEnumeration(null);
        } else {
            schema.addType(SchemaType.NULL);
            return;
        }
        schema.setType(null);
        schema.addAnyOf(value);
        schema.addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
}
