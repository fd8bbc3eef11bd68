# Det som två personer behövs för.
