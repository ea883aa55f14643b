package dev.orm.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches when the settings have a replica, of the application's data source or of that of a named engine. */
final class OnReplicaCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean there = !Replicas.of(context.getEnvironment()).ofDataSources().isEmpty();
        return new ConditionOutcome(
                there,
                ConditionMessage.forCondition("Replica").because(there ? "one is set" : "no settings describe one"));
    }
}
