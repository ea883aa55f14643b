package dev.orm.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches when the settings name engines. */
final class OnNamedEnginesCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean named = Binder.get(context.getEnvironment())
                .bind(NamedEngines.PREFIX, Bindable.mapOf(String.class, Object.class))
                .isBound();
        ConditionMessage.Builder message = ConditionMessage.forCondition("Named engines");
        return new ConditionOutcome(
                named,
                named
                        ? message.because("found settings under " + NamedEngines.PREFIX)
                        : message.because("nothing stands under " + NamedEngines.PREFIX));
    }
}
