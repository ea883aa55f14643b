package dev.orm.processor.access;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.orm.processor.model.EntityElement;
import dev.orm.processor.model.Environment;
import dev.orm.processor.model.Member;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What the methods of one access class are written from.
 *
 * @param entity the entity
 * @param name the name of the access class
 * @param layout its slots
 * @param members how to reach its members
 * @param environment the compiler's types
 */
record AccessContext(EntityElement entity, ClassName name, Layout layout, MemberCode members, Environment environment) {

    /** The entity class. */
    ClassName entityType() {
        return ClassName.get(entity.type());
    }

    /** Expressions over the values of a part. */
    ValueCode values(Part part) {
        return new ValueCode(type(part), environment);
    }

    /** Whether only the mapping knows how the values of a part are compared and copied. */
    boolean isComparedByMapping(Part part) {
        return part instanceof Part.Leaf leaf && leaf.isBasic() && values(part).isComparedByMapping();
    }

    /** A value of a part that later changes inside the given one do not reach; {@code receiver} is what stands before the call. */
    CodeBlock copy(Part part, String receiver, CodeBlock value) {
        return part instanceof Part.Leaf leaf && isComparedByMapping(part)
                ? CodeBlock.of("$L$L($L, $L)", receiver, "copied", leaf.slot(), value)
                : value;
    }

    /** The type of a part as written in source. */
    TypeName typeName(Part part) {
        return values(part).type();
    }

    TypeMirror type(Part part) {
        return part.attribute().type();
    }

    /** The generated getter applied to the entity. */
    static CodeBlock get(Part part) {
        return CodeBlock.of("$L(entity)", part.getter());
    }

    /** An expression: the value of a part in the object that holds it. */
    CodeBlock read(Part part, String object) {
        return members.read(holder(part), member(part), type(part), object);
    }

    /** A statement: gives a part of the object that holds it a value. */
    CodeBlock write(Part part, String object, CodeBlock value) {
        return members.write(holder(part), member(part), type(part), object, value);
    }

    /** An expression: a new embedded object of a class. */
    CodeBlock create(Part.Embedded embedded) {
        return members.create(embedded.attribute().embeddable().type());
    }

    Member member(Part part) {
        return part.attribute().member();
    }

    /** The class in which a part is an attribute. */
    private TypeElement holder(Part part) {
        Part.Embedded owner = part.owner();
        return owner == null ? entity.type() : owner.attribute().embeddable().type();
    }
}
