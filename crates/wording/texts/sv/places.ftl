# Offentliga sidor om mottagare och län, ett belopps förklaring, sökning.
