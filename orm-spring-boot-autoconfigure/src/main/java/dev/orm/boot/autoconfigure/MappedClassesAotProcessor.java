package dev.orm.boot.autoconfigure;

import dev.orm.spring.aot.MappedTypeHints;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.aot.BeanRegistrationCode;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragments;
import org.springframework.beans.factory.aot.BeanRegistrationCodeFragmentsDecorator;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.javapoet.CodeBlock;

/**
 * Scans for mapped classes ahead of time and writes their names down, so that the start of the application does not, with hints that let a native
 * image map them.
 */
final class MappedClassesAotProcessor implements BeanRegistrationAotProcessor {

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        if (bean.getBeanClass() != MappedClasses.class) {
            return null;
        }
        MappedClasses found = bean.getBeanFactory().getBean(bean.getBeanName(), MappedClasses.class);
        return BeanRegistrationAotContribution.withCustomCodeFragments(code -> new NamedClasses(code, found));
    }

    /** Makes the bean of names instead of a scan. */
    private static final class NamedClasses extends BeanRegistrationCodeFragmentsDecorator {

        private final MappedClasses found;

        NamedClasses(BeanRegistrationCodeFragments code, MappedClasses found) {
            super(code);
            this.found = found;
        }

        @Override
        public CodeBlock generateInstanceSupplierCode(
                GenerationContext context, BeanRegistrationCode registration, boolean allowDirectSupplierShortcut) {
            new MappedTypeHints(context.getRuntimeHints().reflection()).register(found.classes());
            GeneratedMethod instance = registration
                    .getMethods()
                    .add(
                            "getInstance",
                            method -> method.addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                                    .returns(MappedClasses.class)
                                    .addStatement("return $T.named($L)", MappedClasses.class, names()));
            return instance.toMethodReference().toCodeBlock();
        }

        private CodeBlock names() {
            return found.classes().stream()
                    .map(type -> CodeBlock.of("$S", type.getName()))
                    .collect(CodeBlock.joining(", "));
        }
    }
}
